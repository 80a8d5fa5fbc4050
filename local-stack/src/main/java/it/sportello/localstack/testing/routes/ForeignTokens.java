package it.sportello.localstack.testing.routes;

import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.TokenDraft;
import it.sportello.localstack.testing.routes.document.Route;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What is no access token of the suite's, though it says of its holder all that would open the route. */
final class ForeignTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ForeignTokens() {}

    /** By what they are. */
    static Map<String, String> of(Route route) {
        return Map.of(
                "an id token", good(route).type("JWT").sign(),
                "of no type", withHeader("{\"alg\":\"RS256\"}", good(route).sign()),
                "signed by nobody",
                        withHeader(
                                "{\"alg\":\"none\",\"typ\":\"at+jwt\"}",
                                good(route).sign()),
                "the identity provider's",
                        TestTokens.ofIdentityProvider(good(route)).type("JWT").sign(),
                "the identity provider's, dressed up as ours",
                        TestTokens.ofIdentityProvider(good(route)).sign());
    }

    private static TokenDraft good(Route route) {
        return RouteCall.admittedDraft(route).orElseThrow();
    }

    /** Whatever the header says, no signature is left. */
    private static String withHeader(String header, String token) {
        String payload = token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        return BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + payload;
    }
}
