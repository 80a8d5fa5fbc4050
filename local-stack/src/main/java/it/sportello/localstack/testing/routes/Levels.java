package it.sportello.localstack.testing.routes;

import it.sportello.contracts.CredentialLevel;
import it.sportello.localstack.testing.TestTokens;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What tokens name as the level of their sign-in. */
final class Levels {

    /** Too weak for everything here (C6): an acr that no route accepts. */
    static final String SPID_1 = "https://www.spid.gov.it/SpidL1";

    /** Each opens what a dispositive PIN opens. */
    private static final List<String> BEYOND_PINS =
            List.of("https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3");

    private Levels() {}

    static String acr(String level) {
        return acr(CredentialLevel.valueOf(level));
    }

    private static String acr(CredentialLevel level) {
        return switch (level) {
            case SIMPLIFIED -> TestTokens.SIMPLIFIED;
            case ORDINARY -> TestTokens.ORDINARY;
            case DISPOSITIVE -> TestTokens.DISPOSITIVE;
        };
    }

    static Stream<String> below(String level) {
        return acrs(other -> other.compareTo(CredentialLevel.valueOf(level)) < 0);
    }

    static Stream<String> from(String level) {
        return Stream.concat(acrs(other -> other.compareTo(CredentialLevel.valueOf(level)) >= 0), BEYOND_PINS.stream());
    }

    private static Stream<String> acrs(Predicate<CredentialLevel> which) {
        return Arrays.stream(CredentialLevel.values()).filter(which).map(Levels::acr);
    }
}
