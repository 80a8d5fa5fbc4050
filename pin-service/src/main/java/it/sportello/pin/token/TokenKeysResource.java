package it.sportello.pin.token;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The issuer's public keys. */
@Path("/oauth2/jwks")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TokenKeysResource {

    /** As long as services keep them. */
    private static final int FIVE_MINUTES = 300;

    private final SigningKeys keys;

    TokenKeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Operation(
            operationId = "listTokenKeys",
            summary = "The public keys that verify access tokens",
            description =
                    "May be kept for five minutes; a token with an unknown kid calls for a new look. A key is here an"
                            + " hour before it signs, and until half an hour after its successor has begun to.")
    @APIResponse(responseCode = "200", description = "A JWK set")
    public JwkSetView listTokenKeys() {
        return JwkSetView.of(keys.all());
    }
}
