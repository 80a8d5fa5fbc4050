package it.sportello.pin.token.discovery;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.pin.oauth.Grant;
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

/** Where the issuer's endpoints are, and what they know. */
@Path("/.well-known")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DiscoveryResource {

    private static final int FIVE_MINUTES = 300;

    private final IssuerMetadataView metadata;

    DiscoveryResource(TokenConfig config, @All List<Grant> grants) {
        this.metadata = IssuerMetadataView.of(
                config.issuer(),
                grants.stream()
                        .filter(Grant::isOffered)
                        .map(Grant::type)
                        .sorted()
                        .toList());
    }

    @GET
    @Path("/openid-configuration")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Operation(
            operationId = "showOpenIdConfiguration",
            summary = "The issuer, as OpenID Connect clients look for it",
            description = "The same content as /.well-known/oauth-authorization-server.")
    @APIResponse(responseCode = "200", description = "The issuer's metadata")
    public IssuerMetadataView showOpenIdConfiguration() {
        return metadata;
    }

    @GET
    @Path("/oauth-authorization-server")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Operation(
            operationId = "showAuthorizationServer",
            summary = "The issuer, as OAuth clients look for it (RFC 8414)",
            description = "Its addresses, grants and algorithms.")
    @APIResponse(responseCode = "200", description = "The issuer's metadata")
    public IssuerMetadataView showAuthorizationServer() {
        return metadata;
    }
}
