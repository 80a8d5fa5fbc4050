package it.sportello.application.submission;

import static it.sportello.application.ApplicationStatus.ACCEPTED;
import static it.sportello.application.ApplicationStatus.REPUDIATED;
import static it.sportello.application.ApplicationStatus.SUBMITTED;
import static it.sportello.application.ApplicationStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import it.sportello.application.form.Iban;
import it.sportello.application.form.Payment;
import it.sportello.application.submission.FiledApplication.State;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApplicationViewTest {

    private static final Payment TO_ACCOUNT = new Payment.ToAccount(new Iban("IT60X0542811101000000123456"));
    private static final Payment IN_CASH = new Payment.CashAtPostOffice();

    @Test
    @DisplayName("A4 the first answer stays as it was, the current view moves on")
    void keepsTheFirstAnswer() {
        FiledApplication accepted = application(state(SUBMITTED, true, false), state(ACCEPTED, false, false));

        assertThat(ApplicationView.asFiled(accepted))
                .extracting(ApplicationView::status, ApplicationView::pending)
                .containsExactly(SUBMITTED, List.of(PendingStep.FULL_PIN));
        assertThat(ApplicationView.current(accepted))
                .extracting(ApplicationView::status, ApplicationView::pending)
                .containsExactly(ACCEPTED, List.of());
    }

    @Test
    @DisplayName("A3 a suspended application says what it waits for")
    void saysWhatItWaitsFor() {
        State suspended = state(SUSPENDED, false, false);

        assertThat(ApplicationView.asFiled(application(suspended, suspended)).pending())
                .containsExactly(PendingStep.DISPOSITIVE_PIN);
    }

    @Test
    @DisplayName(
            "C12 a suspended application of a PIN that was revoked waits for its applicant's word before a new PIN")
    void asksForTheWordFirst() {
        State suspended = state(SUSPENDED, false, false);

        assertThat(pending(suspended, state(SUSPENDED, false, true))).containsExactly(PendingStep.CONFIRMATION);
    }

    @Test
    @DisplayName("A7 an application that may be somebody else's says that its applicant is to confirm or repudiate it")
    void saysThatItIsInDoubt() {
        State filed = state(SUBMITTED, true, false);

        assertThat(pending(filed, state(ACCEPTED, true, true)))
                .containsExactly(PendingStep.FULL_PIN, PendingStep.CONFIRMATION);
        assertThat(pending(filed, state(ACCEPTED, false, true))).containsExactly(PendingStep.CONFIRMATION);
        assertThat(pending(filed, state(REPUDIATED, true, true))).isEmpty();
    }

    @Test
    @DisplayName("A6 it shows where the money goes now; the first answer shows what was filed")
    void showsTheCurrentPayment() {
        FiledApplication redirected =
                application(state(SUBMITTED, false, false), new State(SUBMITTED, false, false, IN_CASH, null));

        assertThat(ApplicationView.current(redirected).payment().cashAtPostOffice())
                .isTrue();
        assertThat(ApplicationView.asFiled(redirected).payment().iban()).isEqualTo("IT** **** 3456");
    }

    @Test
    @DisplayName("A6 the account is masked")
    void masksTheAccount() {
        State state = state(SUBMITTED, false, false);

        assertThat(ApplicationView.current(application(state, state)).payment())
                .isEqualTo(new ApplicationView.PaymentView("IT** **** 3456", false));
    }

    private static State state(ApplicationStatus status, boolean fullPinPending, boolean inDoubt) {
        return new State(status, fullPinPending, inDoubt, TO_ACCOUNT, null);
    }

    private static List<PendingStep> pending(State atFiling, State now) {
        return ApplicationView.current(application(atFiling, now)).pending();
    }

    private static FiledApplication application(State atFiling, State now) {
        return new FiledApplication(
                UUID.randomUUID(), "SPT-2020-000000123", "AGRICULTURE", Fixtures.APRIL_FIRST, 1, atFiling, now);
    }
}
