package it.sportello.localstack.testing.routes;

import it.sportello.contracts.CredentialLevel;
import it.sportello.localstack.testing.TestTokens;
import java.util.Arrays;
import java.util.List;

/** The levels of PINs as tokens name them. */
final class Levels {

    private Levels() {}

    static String acr(String level) {
        return switch (CredentialLevel.valueOf(level)) {
            case SIMPLIFIED -> TestTokens.SIMPLIFIED;
            case ORDINARY -> TestTokens.ORDINARY;
            case DISPOSITIVE -> TestTokens.DISPOSITIVE;
        };
    }

    static List<String> below(String level) {
        CredentialLevel least = CredentialLevel.valueOf(level);
        return Arrays.stream(CredentialLevel.values())
                .filter(other -> other.compareTo(least) < 0)
                .map(Enum::name)
                .toList();
    }
}
