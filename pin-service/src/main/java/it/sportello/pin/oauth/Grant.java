package it.sportello.pin.oauth;

/** One way to a token. A CDI bean; the token endpoint finds it by its type. */
public interface Grant {

    /** The form's {@code grant_type}. */
    String type();

    /** Whether this suite is set up for it; if not, it is as if it did not exist. */
    default boolean isOffered() {
        return true;
    }

    /** @throws OAuthException when no token is due */
    TokenView grant(TokenForm form, String clientId);
}
