package it.sportello.pin.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.pin.identity.AssertedCitizen;
import it.sportello.pin.identity.IdentityUse;
import it.sportello.platform.security.Assurance;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every issuer, at every level, with everything that can be wrong with its token. Whether it was shown before is asked of the
 * database: {@code TokenExchangeTest} shows tokens twice.
 */
class TrustedTokensTest {

    private static final String REFUSED = Verdict.Refused.NOT_ACCEPTED.toString();
    private static final String TOO_LOW = Verdict.Refused.LEVEL_TOO_LOW.toString();

    private static TrustedWorld world;
    private static VerifiedTokens tokens;

    @BeforeAll
    static void trustAllIssuers() {
        world = new TrustedWorld();
        tokens = world.tokens();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<Arguments> table() {
        return world.rows().stream()
                .flatMap(row -> Arrays.stream(Level.values())
                        .flatMap(level ->
                                Arrays.stream(Defect.values()).map(defect -> Arguments.of(row, level, defect))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("table")
    @DisplayName("A2 C8 K8 of every issuer's tokens the right ones count, at their level, for whom they speak")
    void givesTheRightAnswer(TrustedWorld.Row row, Level level, Defect defect) {
        BrokerToken token = row.token();
        if (level != Level.NONE) {
            token.claims.setStringClaim("acr", level.acr(row.isStaff()));
        }
        defect.bend(token, row);

        assertThat(told(tokens.verify(token.compact()))).isEqualTo(expected(row, level, defect.effect(row.isStaff())));
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused why -> why.toString();
            case Verdict.Away(String issuer) -> issuer + " is away";
            case Verdict.Accepted(Asserted.OfStaff token) -> member(token.who());
            case Verdict.Accepted(Asserted.OfCitizen token) -> citizen(token.who());
        };
    }

    private static String member(StaffIdentity who) {
        return "staff " + who.subject() + " as " + who.roles().getFirst();
    }

    private static String citizen(AssertedCitizen who) {
        return citizen(who.by().name(), who.assurance(), who.use(), who.actsForAnother());
    }

    private static String citizen(String by, Assurance assurance, IdentityUse use, boolean actsForAnother) {
        return by + " " + assurance + " use " + use + (actsForAnother ? " for another" : "");
    }

    private static String expected(TrustedWorld.Row row, Level level, Effect effect) {
        if (effect == Effect.REFUSED) {
            return REFUSED;
        }
        if (effect == Effect.TOO_LOW || isTooLow(row, level)) {
            return TOO_LOW;
        }
        if (effect == Effect.MALFORMED) {
            return REFUSED;
        }
        return row.isStaff()
                ? "staff " + row.name() + ":subject-7 as agent"
                : citizen(row.credential().name(), assurance(level), use(effect), effect == Effect.ACTS_FOR_ANOTHER);
    }

    private static boolean isTooLow(TrustedWorld.Row row, Level level) {
        return switch (level) {
            case ONE, NONE -> true;
            case TWO -> !row.isStaff() && row.least() == Assurance.SPID_L3;
            case THREE -> row.isStaff();
        };
    }

    private static Assurance assurance(Level level) {
        return level == Level.TWO ? Assurance.SPID_L2 : Assurance.SPID_L3;
    }

    private static IdentityUse use(Effect effect) {
        return switch (effect) {
            case PROFESSIONAL -> IdentityUse.PROFESSIONAL;
            case LEGAL_PERSON -> IdentityUse.LEGAL_PERSON;
            case NOTHING, REFUSED, MALFORMED, TOO_LOW, ACTS_FOR_ANOTHER -> null;
        };
    }
}
