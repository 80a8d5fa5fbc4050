package it.sportello.pin.token;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.security.token.TokenConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Where the issuer's endpoints and public keys are. */
@Path("/")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DiscoveryResource {

    /** The grants of the token endpoint; a test holds this list to the beans. */
    static final List<String> GRANT_TYPES =
            List.of("urn:sportello:grant-type:pin", "refresh_token", "urn:ietf:params:oauth:grant-type:token-exchange");

    /** Services refresh the keys every five minutes. */
    private static final int FIVE_MINUTES = 300;

    private final SigningKeys keys;
    private final TokenConfig config;

    DiscoveryResource(SigningKeys keys, TokenConfig config) {
        this.keys = keys;
        this.config = config;
    }

    @GET
    @Path("/oauth2/jwks")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Operation(
            operationId = "listTokenKeys",
            summary = "The public keys that verify access tokens",
            description = "May be kept for five minutes; a token with an unknown kid calls for a new look.")
    @APIResponse(responseCode = "200", description = "A JWK set")
    public JwkSetView listTokenKeys() {
        return JwkSetView.of(keys.all());
    }

    @GET
    @Path("/.well-known/openid-configuration")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Operation(
            operationId = "showOpenIdConfiguration",
            summary = "The issuer, as OpenID Connect clients look for it",
            description = "The same content as /.well-known/oauth-authorization-server.")
    @APIResponse(responseCode = "200", description = "The issuer's metadata")
    public IssuerMetadataView showOpenIdConfiguration() {
        return IssuerMetadataView.of(config.issuer(), GRANT_TYPES);
    }

    @GET
    @Path("/.well-known/oauth-authorization-server")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Operation(
            operationId = "showAuthorizationServer",
            summary = "The issuer, as OAuth clients look for it (RFC 8414)",
            description = "Its addresses, grants and algorithms.")
    @APIResponse(responseCode = "200", description = "The issuer's metadata")
    public IssuerMetadataView showAuthorizationServer() {
        return IssuerMetadataView.of(config.issuer(), GRANT_TYPES);
    }
}
