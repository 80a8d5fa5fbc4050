package it.sportello.pin.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactPatchTest {

    private static final JsonNode GONE = JsonNodeFactory.instance.nullNode();

    @Test
    @DisplayName("C9 what is absent stays, what is null goes, what is named is normalised")
    void tellsAbsentFromNull() {
        WantedContacts wanted = patch("320 555 0123", GONE, null, "SMS").wanted();

        assertThat(wanted.named()).containsExactly(new ContactPoint(Channel.SMS, "+393205550123"));
        assertThat(wanted.removed()).containsExactly(Channel.EMAIL);
        assertThat(wanted.channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(wanted.chosen()).isEqualTo(Channel.SMS);
    }

    @Test
    @DisplayName("C1 every field that cannot be read is named, and none is repeated")
    void namesEveryFault() {
        ContactPatch patch = new ContactPatch(
                text("06 5550 1234"), text("somebody"), JsonNodeFactory.instance.numberNode(1), "POST");

        assertThatThrownBy(patch::wanted)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/mobile", "/email", "/certified_email", "/first_half_channel"));
        assertThat(patch).hasToString("ContactPatch[redacted]");
    }

    @Test
    @DisplayName("C1 N1 a certified mailbox is no ordinary one, nor the other way round")
    void tellsCertifiedFromOrdinary() {
        ContactPatch patch = new ContactPatch(null, text("somebody@pec.example.org"), text("somebody@gmail.com"), null);

        assertThatThrownBy(patch::wanted)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/email", "/certified_email"));
        assertThat(new ContactPatch(null, null, text("somebody@pec.example.org"), null)
                        .wanted()
                        .named())
                .containsExactly(new ContactPoint(Channel.CERTIFIED_EMAIL, "somebody@pec.example.org"));
    }

    private static ContactPatch patch(
            String mobile, JsonNode email, @Nullable JsonNode certifiedEmail, String firstHalfChannel) {
        return new ContactPatch(text(mobile), email, certifiedEmail, firstHalfChannel);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
