package it.sportello.localstack.testing.routes.caller;

import it.sportello.contracts.CredentialLevel;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.routes.document.Route;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** With which sign-ins citizens come to a route, and which of them it is to open to. */
public final class Levels {

    private static final String SPID_2 = "https://www.spid.gov.it/SpidL2";
    private static final String SPID_3 = "https://www.spid.gov.it/SpidL3";

    /** Too weak for everything here (C8): an acr that no route accepts. */
    public static final SignIn SPID_1 = new SignIn("https://www.spid.gov.it/SpidL1", "spid");

    /** Each opens what a dispositive PIN opens, and what no PIN does. */
    private static final List<SignIn> BEYOND_PINS = List.of(
            new SignIn(SPID_2, "spid"),
            new SignIn(SPID_2, "cie"),
            new SignIn(SPID_3, "spid"),
            new SignIn(SPID_3, "cie"),
            new SignIn(SPID_3, "cns"));

    private Levels() {}

    /** The weakest that opens the route. */
    public static SignIn least(Route route) {
        return enough(route).findFirst().orElseThrow();
    }

    public static Stream<SignIn> tooWeak(Route route) {
        return pins(level -> !opens(route, level));
    }

    public static Stream<SignIn> enough(Route route) {
        return Stream.concat(pins(level -> opens(route, level)), BEYOND_PINS.stream());
    }

    private static boolean opens(Route route, CredentialLevel level) {
        CredentialLevel least = CredentialLevel.valueOf(route.leastLevel().orElseThrow());
        return !route.isBeyondPin() && level.compareTo(least) >= 0;
    }

    private static Stream<SignIn> pins(Predicate<CredentialLevel> which) {
        return Arrays.stream(CredentialLevel.values())
                .filter(which)
                .map(Levels::acr)
                .map(acr -> new SignIn(acr, "pin"));
    }

    private static String acr(CredentialLevel level) {
        return switch (level) {
            case SIMPLIFIED -> TestTokens.SIMPLIFIED;
            case ORDINARY -> TestTokens.ORDINARY;
            case DISPOSITIVE -> TestTokens.DISPOSITIVE;
        };
    }
}
