package it.sportello.application.change;

import static it.sportello.application.ApplicationStatus.REPUDIATED;
import static it.sportello.application.ApplicationStatus.SUBMITTED;
import static it.sportello.application.ApplicationStatus.SUSPENDED;
import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.application.change.BenefitApplications.confirmed;
import static it.sportello.application.change.BenefitApplications.filedWith;
import static it.sportello.application.change.BenefitApplications.filedWithRevoked;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.Verdict.Objection;
import it.sportello.application.change.Verdict.Refused;
import it.sportello.application.change.Verdict.Unchanged;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BenefitApplicationTest {

    private final BenefitApplication filed = filedWith(1, SUBMITTED);

    @Test
    @DisplayName("A7 activation clears the flag of what was filed with the activated issue, and of nothing else")
    void activationProvesTheSameIssueOnly() {
        assertThat(filed.prove(Set.of(1))).hasValueSatisfying(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.PROVED);
            assertThat(change.application().fullPinPending()).isFalse();
            assertThat(change.application().status()).isEqualTo(SUBMITTED);
        });
        assertThat(filed.prove(Set.of(2))).isEmpty();
        assertThat(filed.prove(Set.of(1)).orElseThrow().application().prove(Set.of(1)))
                .isEmpty();
        assertThat(filedWith(null, SUBMITTED).prove(Set.of(1))).isEmpty();
        assertThat(filedWith(1, REPUDIATED).prove(Set.of(1))).isEmpty();
    }

    @Test
    @DisplayName("A7 what was filed with another issue waits for its applicant's word")
    void otherIssuesAwaitConfirmation() {
        assertThat(filed.awaitsConfirmation(Set.of(2))).isTrue();
        assertThat(filed.awaitsConfirmation(Set.of(1, 2))).isFalse();
        assertThat(confirmed(filed).awaitsConfirmation(Set.of(2))).isFalse();
        assertThat(filedWith(null, SUBMITTED).awaitsConfirmation(Set.of(2))).isFalse();
        assertThat(filedWith(1, REPUDIATED).awaitsConfirmation(Set.of(2))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REJECTED", "WITHDRAWN", "LAPSED", "REPUDIATED"})
    @DisplayName("A7 its applicant's word takes the place of activation while the application is live")
    void isConfirmed(ApplicationStatus live) {
        BenefitApplication confirmed = confirmed(filedWith(1, live));

        assertThat(confirmed)
                .extracting(
                        BenefitApplication::status, BenefitApplication::fullPinPending, BenefitApplication::confirmedAt)
                .containsExactly(live, false, APRIL_FIRST);
        assertThat(confirmed.confirm(APRIL_FIRST.plusSeconds(1))).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REJECTED", "WITHDRAWN", "LAPSED", "REPUDIATED"})
    @DisplayName("A11 a live application filed with a first half can be repudiated, once")
    void isRepudiated(ApplicationStatus live) {
        assertThat(filedWith(1, live).repudiate()).isInstanceOfSatisfying(Verdict.Changed.class, changed -> {
            assertThat(changed.change().kind()).isEqualTo(ChangeKind.REPUDIATED);
            assertThat(changed.change().application().status()).isEqualTo(REPUDIATED);
            assertThat(changed.change().application().repudiate()).isInstanceOf(Unchanged.class);
        });
    }

    @Test
    @DisplayName(
            "A11 an application that activation proved can still be repudiated: the half was seen by somebody else")
    void isRepudiatedAfterActivation() {
        BenefitApplication proved = filed.prove(Set.of(1)).orElseThrow().application();

        assertThat(proved.repudiate()).isInstanceOf(Verdict.Changed.class);
    }

    @Test
    @DisplayName("A11 only filings made with a first half can be confirmed or repudiated")
    void refusesWhatWasFiledWithMore() {
        assertObjects(filedWith(null, SUBMITTED), Objection.FILED_WITH_MORE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "WITHDRAWN", "LAPSED"})
    @DisplayName("A8 an application that is over is neither confirmed nor repudiated")
    void refusesWhatIsOver(ApplicationStatus over) {
        assertObjects(filedWith(1, over), Objection.OVER);
    }

    @Test
    @DisplayName("A11 who gave their word cannot take it back")
    void keepsTheFirstWord() {
        assertThat(confirmed(filed).repudiate()).isEqualTo(new Refused(Objection.CONFIRMED));
        assertThat(filedWith(1, REPUDIATED).confirm(APRIL_FIRST)).isEqualTo(new Refused(Objection.REPUDIATED));
    }

    @Test
    @DisplayName("A3 a dispositive PIN releases what is suspended, and nothing else")
    void isReleased() {
        assertThat(filedWith(null, SUSPENDED).release()).hasValueSatisfying(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.RELEASED);
            assertThat(change.application().status()).isEqualTo(SUBMITTED);
        });
        assertThat(filedWith(null, ApplicationStatus.ACCEPTED).release()).isEmpty();
    }

    @Test
    @DisplayName("C12 what a PIN filed that was revoked since is not released before its applicant's word, and then is")
    void isNotReleasedAfterRevocation() {
        BenefitApplication suspended = filedWithRevoked(1, SUSPENDED);

        assertThat(suspended.release()).isEmpty();
        assertThat(suspended.awaitsConfirmation(Set.of(1, 2))).isTrue();
        assertThat(confirmed(suspended).release())
                .hasValueSatisfying(
                        change -> assertThat(change.application().status()).isEqualTo(SUBMITTED));
        assertThat(confirmed(suspended).awaitsConfirmation(Set.of(1, 2))).isFalse();
    }

    @Test
    @DisplayName(
            "A11 C12 what a PIN filed that was revoked since can be repudiated, and nobody is asked what waits no more")
    void isRepudiatedAfterRevocation() {
        assertThat(filedWithRevoked(1, SUSPENDED).repudiate()).isInstanceOf(Verdict.Changed.class);
        assertThat(filedWithRevoked(1, SUBMITTED).repudiate()).isInstanceOf(Verdict.Changed.class);
        assertThat(filedWithRevoked(1, SUBMITTED).awaitsConfirmation(Set.of(1, 2)))
                .isFalse();
    }

    private static void assertObjects(BenefitApplication application, Objection objection) {
        assertThat(List.of(application.confirm(APRIL_FIRST), application.repudiate()))
                .containsOnly(new Refused(objection));
    }
}
