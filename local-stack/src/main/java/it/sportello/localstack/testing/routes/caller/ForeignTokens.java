package it.sportello.localstack.testing.routes.caller;

import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.TokenDraft;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** What is no access token of the suite's, though it says of its holder all that would open a route. */
public final class ForeignTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ForeignTokens() {}

    /**
     * By what they are.
     *
     * @param good what would open the route, each time a new one
     */
    public static Map<String, String> bentFrom(Supplier<TokenDraft> good) {
        String ours = good.get().sign();
        return Map.of(
                "an id token", good.get().type("JWT").sign(),
                "what does not say what it is", good.get().type(null).sign(),
                "signed with our public key as a secret", good.get().signWithPublicKeyAsSecret(),
                "signed by nobody", unsigned("{\"alg\":\"none\",\"typ\":\"at+jwt\"}", ours),
                "the identity provider's",
                        TestTokens.ofIdentityProvider(good.get()).type("JWT").sign(),
                "the identity provider's, dressed up as ours",
                        TestTokens.ofIdentityProvider(good.get()).sign());
    }

    private static String unsigned(String header, String token) {
        String payload = token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        return BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + payload;
    }
}
