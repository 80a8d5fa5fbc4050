package it.sportello.pin.oauth.client;

import it.sportello.pin.oauth.SigningAlgorithm;
import java.util.Arrays;
import java.util.List;

/** How clients say who they are, in the words of the issuer's metadata (RFC 8414 section 2). */
public final class ClientAuthentication {

    /** At the token endpoint and at that for revocation. */
    public static final List<String> METHODS =
            Arrays.stream(ClientType.values()).map(ClientType::method).toList();

    /** With what they may sign assertions. */
    public static final List<String> ALGORITHMS =
            Arrays.stream(SigningAlgorithm.values()).map(Enum::name).toList();

    private ClientAuthentication() {}
}
