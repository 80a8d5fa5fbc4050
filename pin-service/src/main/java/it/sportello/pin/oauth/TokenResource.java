package it.sportello.pin.oauth;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import it.sportello.pin.oauth.client.Client;
import it.sportello.pin.oauth.client.Clients;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The token endpoint. */
@Path("/oauth2/token")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TokenResource {

    /** Tells the national rule set, which asks for problem+json, that another standard shapes this error. */
    static final String SHAPED_BY_OAUTH = "x-noqa";

    static final String UNKNOWN_CLIENT =
            "The client is not known, or does not prove who it is in the way it is registered for (RFC 6749 section 5.2)";

    private final Map<String, Grant> grants;
    private final Clients clients;

    TokenResource(@All List<Grant> grants, Clients clients) {
        this.grants = grants.stream()
                .filter(Grant::isOffered)
                .collect(Collectors.toUnmodifiableMap(Grant::type, Function.identity()));
        this.clients = clients;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "issueToken",
            summary = "Sign in",
            description = "Citizens with tax code and first half, or personal PIN, or with a refresh token, or with the"
                    + " services card (CNS) that they show the edge; citizens and staff by exchange (RFC 8693) of the"
                    + " token of an identity provider that is trusted here. Unknown, wrong, blocked and waiting are all"
                    + " invalid_grant, and so is a card that does not count; a token that is not accepted in exchange"
                    + " is an invalid_request. Confidential clients sign a client_assertion (RFC 7523); an"
                    + " Authorization header authenticates no client.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = NewToken.class)))
    @APIResponse(responseCode = "200", description = "An access token")
    @APIResponse(
            responseCode = "400",
            description = "No token (RFC 6749 section 5.2, RFC 8693 section 2.2.2)",
            extensions = @Extension(name = SHAPED_BY_OAUTH, value = "true", parseValue = true),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorView.class)))
    @APIResponse(
            responseCode = "401",
            description = UNKNOWN_CLIENT,
            extensions = @Extension(name = SHAPED_BY_OAUTH, value = "true", parseValue = true),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorView.class)))
    public TokenView issueToken(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var typed = new TokenForm(form, ClientAddress.of(request));
        Client client = clients.authenticate(typed, request.getHeader(HttpHeaders.AUTHORIZATION));
        Grant grant = grants.get(typed.require("grant_type"));
        if (grant == null) {
            throw new OAuthException(OAuthError.UNSUPPORTED_GRANT_TYPE, "This grant_type is not known here");
        }
        client.requireGrant(grant.type());
        return grant.grant(typed, client.id());
    }
}
