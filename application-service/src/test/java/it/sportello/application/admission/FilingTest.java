package it.sportello.application.admission;

import static it.sportello.application.ApplicationStatus.SUBMITTED;
import static it.sportello.application.ApplicationStatus.SUSPENDED;
import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.application.Fixtures.citizen;
import static it.sportello.application.Fixtures.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.catalogue.Catalogues;
import it.sportello.application.credential.PersonCredential;
import it.sportello.application.credential.PersonCredential.Standing;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Assurance;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilingTest {

    private static final PersonCredential ACTIVATED = new PersonCredential(Set.of(1), null, 0);
    private static final PersonCredential DISPOSITIVE =
            new PersonCredential(Set.of(), new Standing(CredentialLevel.DISPOSITIVE, APRIL_FIRST), 0);

    @Test
    @DisplayName("A7 baby-sitting filed with a token older than the activation does not wait for it")
    void doesNotWaitForWhatHasHappened() {
        Filing filing = passed("BABYSITTING", Assurance.PIN_SIMPLIFIED);

        assertThat(filing.waitsForPin()).isTrue();
        assertThat(filing.knowing(ACTIVATED).fullPinPending()).isFalse();
        assertThat(filing.knowing(ACTIVATED).firstIssue()).isEqualTo(1);
        assertThat(filing.knowing(new PersonCredential(Set.of(2), null, 0)).fullPinPending())
                .isTrue();
        assertThat(filing.knowing(PersonCredential.UNKNOWN)).isEqualTo(filing);
    }

    @Test
    @DisplayName("A3 an ordinary benefit filed with a token older than the upgrade is not suspended")
    void isNotSuspendedOnceThePinIsDispositive() {
        Filing filing = passed("NASPI", Assurance.PIN_ORDINARY);

        assertThat(filing.waitsForPin()).isTrue();
        assertThat(filing.knowing(DISPOSITIVE).status()).isEqualTo(SUBMITTED);
        assertThat(filing.knowing(ACTIVATED).status()).isEqualTo(SUSPENDED);
    }

    @Test
    @DisplayName("C12 what is filed with a token of a PIN that was revoked does not go on by the next one")
    void isSuspendedWhenItsPinWasRevoked() {
        Filing filing = passed("NASPI", Assurance.PIN_ORDINARY);

        assertThat(filing.pinIssue()).isEqualTo(1);
        assertThat(filing.knowing(new PersonCredential(Set.of(1, 2), DISPOSITIVE.standing(), 1))
                        .status())
                .isEqualTo(SUSPENDED);
    }

    @Test
    @DisplayName("A11 C12 the issue of a PIN is kept beside that of a first half alone, and none of who had no PIN")
    void keepsTheIssueOfThePin() {
        assertThat(passed("AGRICULTURE", Assurance.PIN_SIMPLIFIED).pinIssue()).isNull();
        assertThat(passed("NASPI", Assurance.PIN_DISPOSITIVE))
                .extracting(Filing::firstIssue, Filing::pinIssue)
                .containsExactly(null, 1);
        assertThat(passed("NASPI", Assurance.SPID_L2).pinIssue()).isNull();
    }

    @Test
    @DisplayName("A5 what waits for nothing asks for nothing: the round trip is saved")
    void waitsForNothing() {
        assertThat(passed("AGRICULTURE", Assurance.PIN_SIMPLIFIED).waitsForPin())
                .isFalse();
        assertThat(passed("BABYSITTING", Assurance.PIN_ORDINARY).waitsForPin()).isFalse();
        assertThat(passed("NASPI", Assurance.PIN_DISPOSITIVE).waitsForPin()).isFalse();
    }

    private static Filing passed(String benefit, Assurance proved) {
        return ((Examination.Passed) Examination.of(form(benefit), citizen(proved), Catalogues.BUILT_IN, APRIL_FIRST))
                .filing();
    }
}
