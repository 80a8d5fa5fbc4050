package it.sportello.application.appropriation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.appropriation.rule.Permission.FullPinPending;
import it.sportello.application.appropriation.rule.Permission.Granted;
import it.sportello.application.appropriation.rule.Permission.NotAccepted;
import it.sportello.application.appropriation.rule.Permission.NothingToAppropriate;
import it.sportello.application.appropriation.rule.Permission.TooLate;
import it.sportello.application.change.BenefitApplication;
import it.sportello.platform.web.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PermissionTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2020-05-20");
    private static final Instant ITS_LAST_SECOND = Instant.parse("2020-05-20T21:59:59Z");

    private final Optional<AppropriationTerm> term = Optional.of(new AppropriationTerm(LAST_DAY));

    @Test
    @DisplayName("A7 an accepted bonus may be appropriated to the last second of the last day, and no second longer")
    void endsWithTheLastDay() {
        BenefitApplication bonus = bonus(ApplicationStatus.ACCEPTED, false);

        assertThat(Permission.of(bonus, term, ITS_LAST_SECOND)).isEqualTo(new Granted());
        assertThat(Permission.of(bonus, term, ITS_LAST_SECOND.plusSeconds(1))).isEqualTo(new TooLate(LAST_DAY));
        assertThat(refusal(new TooLate(LAST_DAY))).isEqualTo("too-late: The last day to appropriate it was 2020-05-20");
    }

    @Test
    @DisplayName("A7 no time runs while the notice of acceptance was not handed over")
    void waitsForTheNotice() {
        assertThat(Permission.of(
                        bonus(ApplicationStatus.ACCEPTED, false),
                        Optional.empty(),
                        Instant.parse("2021-01-01T00:00:00Z")))
                .isEqualTo(new Granted());
    }

    @ParameterizedTest
    @DisplayName("A7 only what is accepted is appropriated")
    @EnumSource(value = ApplicationStatus.class, mode = Mode.EXCLUDE, names = "ACCEPTED")
    void demandsAcceptance(ApplicationStatus status) {
        Permission permission = Permission.of(bonus(status, false), term, ITS_LAST_SECOND);

        assertThat(permission).isEqualTo(new NotAccepted(status));
        assertThat(refusal(permission)).startsWith("status-forbids: ").endsWith(status.name());
    }

    @Test
    @DisplayName("A7 what was filed with a first half that is not shown to be the parent's waits for their word")
    void demandsTheFullPin() {
        Permission permission =
                Permission.of(bonus(ApplicationStatus.ACCEPTED, true), term, ITS_LAST_SECOND.plusSeconds(1));

        assertThat(permission).isEqualTo(new FullPinPending());
        assertThat(refusal(permission)).startsWith("full-pin-pending: ");
    }

    @Test
    @DisplayName("A7 what is paid without it is never appropriated")
    void demandsABonus() {
        Permission permission =
                Permission.of(application(false, ApplicationStatus.ACCEPTED, false), term, ITS_LAST_SECOND);

        assertThat(permission).isEqualTo(new NothingToAppropriate());
        assertThat(refusal(permission)).startsWith("not-to-be-appropriated: ");
    }

    private static String refusal(Permission permission) {
        String[] text = new String[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(permission::require)
                .satisfies(problem -> text[0] = problem.type().slug() + ": " + problem.detail());
        return text[0];
    }

    private static BenefitApplication bonus(ApplicationStatus status, boolean fullPinPending) {
        return application(true, status, fullPinPending);
    }

    private static BenefitApplication application(boolean bonus, ApplicationStatus status, boolean fullPinPending) {
        return new BenefitApplication(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SPT-2020-000000123",
                "BABYSITTING",
                bonus,
                1,
                null,
                false,
                status,
                fullPinPending,
                null);
    }
}
