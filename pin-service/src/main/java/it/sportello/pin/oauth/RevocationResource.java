package it.sportello.pin.oauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.pin.oauth.client.Client;
import it.sportello.pin.oauth.client.Clients;
import it.sportello.pin.session.RefreshToken;
import it.sportello.pin.session.SessionService;
import it.sportello.platform.web.limit.ClientAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing out (RFC 7009). */
@Path("/oauth2/revoke")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RevocationResource {

    private final SessionService sessions;
    private final Clients clients;

    RevocationResource(SessionService sessions, Clients clients) {
        this.sessions = sessions;
        this.clients = clients;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "revokeToken",
            summary = "Sign out",
            description =
                    "Ends the session of a refresh token, spent or not. Access tokens end by themselves, after ten"
                            + " minutes at most. A token that nobody knows is as revoked as can be.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = NewRevocation.class)))
    @APIResponse(responseCode = "200", description = "Whatever it was, it refreshes nothing any more")
    @APIResponse(
            responseCode = "400",
            description =
                    "Not a request for revocation, of an access token, or of a token that another client was given"
                            + " (RFC 7009 sections 2.1 and 2.2.1)",
            extensions = @Extension(name = TokenResource.SHAPED_BY_OAUTH, value = "true", parseValue = true),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorView.class)))
    @APIResponse(
            responseCode = "401",
            description = TokenResource.UNKNOWN_CLIENT,
            extensions = @Extension(name = TokenResource.SHAPED_BY_OAUTH, value = "true", parseValue = true),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorView.class)))
    public RestResponse<Void> revokeToken(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var typed = new TokenForm(form, ClientAddress.of(request));
        Client client = clients.authenticate(typed, request.getHeader(HttpHeaders.AUTHORIZATION));
        String token = typed.require("token");
        if (isAccessToken(token)) {
            throw new OAuthException(OAuthError.UNSUPPORTED_TOKEN_TYPE, "An access token cannot be taken back");
        }
        if (RefreshToken.parse(token)
                .filter(presented -> !sessions.end(presented, client.id()))
                .isPresent()) {
            throw new OAuthException(OAuthError.INVALID_GRANT, "This token was issued to another client");
        }
        return RestResponse.ok();
    }

    /** No refresh token of ours has dots. */
    private static boolean isAccessToken(String token) {
        return token.indexOf('.') >= 0;
    }
}
