package it.sportello.contactcenter.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contactcenter.casework.form.NewOutcome.RefusalReason;
import it.sportello.contactcenter.casework.rule.Outcome;
import it.sportello.platform.web.problem.FieldError;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewOutcomeTest {

    private static final NewContact MOBILE = new NewContact(NewContact.Kind.SMS, "+393335550123", null);
    private static final NewCorrection CORRECTION =
            new NewCorrection(null, null, null, "Via dei Fiori Finti", "7", "00199", "Roma", "RM", null);

    @Test
    @DisplayName("K1 each outcome comes with what it needs and nothing else")
    void eachOutcomeComesWithWhatItNeeds() {
        assertThat(new NewOutcome(Outcome.CONTACT_CONFIRMED, null, null, null).findFaults())
                .isEmpty();
        assertThat(new NewOutcome(Outcome.CONTACT_CHANGED, MOBILE, null, null).findFaults())
                .isEmpty();
        assertThat(new NewOutcome(Outcome.ADDRESS_CORRECTED, null, CORRECTION, null).findFaults())
                .isEmpty();
        assertThat(new NewOutcome(Outcome.REFUSED, null, null, RefusalReason.WITHDRAWN).findFaults())
                .isEmpty();

        assertThat(new NewOutcome(Outcome.CONTACT_CHANGED, null, null, null).findFaults())
                .extracting(FieldError::pointer)
                .containsExactly("/contact");
        assertThat(new NewOutcome(Outcome.CONTACT_CONFIRMED, MOBILE, CORRECTION, RefusalReason.WITHDRAWN).findFaults())
                .extracting(FieldError::pointer)
                .containsExactly("/contact", "/correction", "/reason");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"SMS, nobody@example.org", "EMAIL, +393335550123", "CERTIFIED_EMAIL, nobody at example.org"})
    @DisplayName("K1 a contact that its channel cannot reach is named")
    void aContactThatItsChannelCannotReachIsNamed(NewContact.Kind channel, String address) {
        NewOutcome outcome =
                new NewOutcome(Outcome.CONTACT_CHANGED, new NewContact(channel, address, null), null, null);

        assertThat(outcome.findFaults()).extracting(FieldError::pointer).containsExactly("/contact/address");
    }

    @Test
    @DisplayName("C13 pin-service hears that the caller has the other contacts only when they said so")
    void othersAreConfirmedByWordAlone() {
        assertThat(MOBILE.parameters()).isEqualTo(Map.of("channel", "SMS"));
        assertThat(new NewContact(NewContact.Kind.SMS, "+393335550123", false).parameters())
                .isEqualTo(Map.of("channel", "SMS"));
        assertThat(new NewContact(NewContact.Kind.SMS, "+393335550123", true).parameters())
                .isEqualTo(Map.of("channel", "SMS", "others_confirmed", "true"));
    }

    @Test
    @DisplayName("K1 what was typed shows in no text of ours")
    void whatWasTypedShowsNowhere() {
        assertThat(new NewOutcome(Outcome.CONTACT_CHANGED, MOBILE, CORRECTION, null) + " " + MOBILE + " " + CORRECTION)
                .doesNotContain("333555", "Fiori");
    }
}
