package it.sportello.notification.channel.sms.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.ReceiptOutcome;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmsMessageTest {

    private final SmsMessage message = new SmsMessage();

    @Test
    @DisplayName("N1 an id that the message center gives once more does not bring the end of the first message along")
    void anIdGivenOnceMoreBringsNoEnd() {
        message.belongTo(UUID.randomUUID());
        message.end(ReceiptOutcome.DELIVERED);

        message.belongTo(UUID.randomUUID());

        assertThat(message.outcome()).isNull();
    }

    @Test
    @DisplayName("N1 a receipt that was there before its message, or is noted twice, stays")
    void anEndThatWasThereBeforeStays() {
        UUID dispatch = UUID.randomUUID();
        message.end(ReceiptOutcome.DELIVERED);

        message.belongTo(dispatch);
        message.belongTo(dispatch);

        assertThat(message.outcome()).isEqualTo(ReceiptOutcome.DELIVERED);
    }
}
