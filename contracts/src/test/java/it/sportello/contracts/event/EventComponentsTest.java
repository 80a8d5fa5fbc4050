package it.sportello.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.ApplicationEvent.ApplicationSubmitted;
import it.sportello.contracts.event.ContactCenterEvent.AddressCorrected;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.PinIssued;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event refuses to be made of. */
class EventComponentsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2020-04-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "550 no such user mario@example.org", "Mario Rossi", "-x", "línea"})
    @DisplayName("C5 a reason is a code: free text could hold personal data")
    void refusesFreeText(String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryFailed(ID, ID, Channel.EMAIL, reason, AT, null))
                .withMessage("reason is not a code");
    }

    @Test
    void refusesCodesThatAreTooLong() {
        assertThat(new DeliveryFailed(ID, ID, Channel.EMAIL, "R".repeat(64), AT, null))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryFailed(ID, ID, Channel.EMAIL, "R".repeat(65), AT, null));
    }

    @Test
    void countsIssuesFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinIssued(ID, ID, ID, PinHalf.FIRST, 0, Channel.SMS, AT, AT))
                .withMessage("issue counts from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApplicationSubmitted(ID, ID, "P-1", "PROFESSIONALS", "SUBMITTED", 0, AT));
        assertThat(new ApplicationSubmitted(ID, ID, "P-1", "PROFESSIONALS", "SUBMITTED", null, AT))
                .isNotNull();
    }

    @Test
    void refusesAssistanceForNoReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AssistanceNeeded(ID, ID, Set.of(), AT));
    }

    @Test
    void refusesEmptyAndEndlessSeals() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressCorrected(ID, ID, ID, " ", AT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinRequestValidated(ID, ID, ID, "x".repeat(65_537), AT));
        assertThat(new PinRequestValidated(ID, ID, ID, null, AT)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tax_code", "given_name", "phone", "new_email", "address", "pin", "first_half", "Filed", ""})
    @DisplayName("C5 a message request carries ids and codes, nothing personal")
    void refusesParametersThatPromisePersonalData(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> message(Map.of(name, "x")));
    }

    @Test
    void boundsParameters() {
        assertThat(message(Map.of("protocol_number", "P-1", "filed_at", "2020-04-01")))
                .isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> message(Map.of("benefit", "x".repeat(201))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> message(
                        IntStream.range(0, 21).boxed().collect(Collectors.toMap(i -> "p" + i, String::valueOf))));
    }

    @Test
    void refusesMissingIds() {
        assertThatNullPointerException()
                .isThrownBy(() -> new PinEvent.PinRevoked(null, 1, AT))
                .withMessage("personId");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C5 each channel has a topic of its own, the two kinds of mail share one")
    void dispatchesGoToTheTopicOfTheirChannel(Channel channel) {
        assertThat(EventSamples.dispatch(channel).topic().topicName())
                .isEqualTo(
                        switch (channel) {
                            case SMS -> "dispatch-sms";
                            case EMAIL, CERTIFIED_EMAIL -> "dispatch-mail";
                            case POST -> "dispatch-postal";
                        });
    }

    @Test
    void absentComponentsAreLeftOutOfTheJson() {
        var submitted = new ApplicationSubmitted(ID, ID, "P-1", "PROFESSIONALS", "SUBMITTED", null, AT);
        assertThat(new String(EventJson.write(submitted), StandardCharsets.UTF_8))
                .doesNotContain("first_issue");
    }

    private static MessageRequested message(Map<String, String> parameters) {
        return new MessageRequested(ID, ID, Recipient.PRIMARY, "application-receipt", parameters, AT);
    }
}
