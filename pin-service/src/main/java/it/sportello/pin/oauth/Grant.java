package it.sportello.pin.oauth;

/** One way to a token. A CDI bean; the token endpoint finds it by its type. */
public interface Grant {

    /** The form's {@code grant_type}. */
    String type();

    /** @throws OAuthException when no token is due */
    TokenView grant(TokenForm form, String clientId);
}
