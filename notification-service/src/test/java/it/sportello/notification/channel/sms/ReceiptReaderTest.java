package it.sportello.notification.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.ReceiptOutcome;
import it.sportello.notification.channel.sms.receipt.SmsReceipt;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptReaderTest {

    @ParameterizedTest(name = "N1 {0} is {1}")
    @CsvSource({
        "DELIVRD,DELIVERED",
        "EXPIRED,EXPIRED",
        "DELETED,UNDELIVERED",
        "UNDELIV,UNDELIVERED",
        "REJECTD,UNDELIVERED"
    })
    @DisplayName("N1 a receipt says in its text how the message ended, as SMPP 3.4 appendix B has it")
    void aReceiptSaysInItsText(String state, ReceiptOutcome outcome) {
        assertThat(ReceiptReader.read(receipt(text(state)))).contains(new SmsReceipt("0A1B", outcome));
    }

    @ParameterizedTest(name = "N1 {0} is {1}")
    @CsvSource({"2,DELIVERED", "3,EXPIRED", "4,UNDELIVERED", "5,UNDELIVERED", "8,UNDELIVERED"})
    @DisplayName("N1 fields of their own count more than the text")
    void fieldsCountMoreThanTheText(byte state, ReceiptOutcome outcome) {
        assertThat(ReceiptReader.read(receipt(
                        text("ENROUTE"),
                        new OptionalParameter.Receipted_message_id("77"),
                        new OptionalParameter.Message_state(state))))
                .contains(new SmsReceipt("77", outcome));
    }

    @ParameterizedTest(name = "N2 {0}")
    @ValueSource(strings = {"ENROUTE", "ACCEPTD", "UNKNOWN"})
    @DisplayName("N2 a message under way has not ended")
    void aMessageUnderWayHasNotEnded(String state) {
        assertThat(ReceiptReader.read(receipt(text(state)))).isEmpty();
    }

    @ParameterizedTest(name = "N1 {0}")
    @ValueSource(strings = {"", "text:hello", "id:0A1B", "stat:DELIVRD"})
    @DisplayName("N1 a receipt that says nothing of use is taken and forgotten")
    void aReceiptOfNoUseIsTaken(String text) {
        assertThat(ReceiptReader.read(receipt(text))).isEmpty();
    }

    @Test
    @DisplayName("N1 what citizens write back is no receipt")
    void whatCitizensWriteBackIsNoReceipt() {
        DeliverSm message = receipt(text("UNDELIV"));
        message.setEsmClass((byte) 0);

        assertThat(ReceiptReader.read(message)).isEmpty();
    }

    private static DeliverSm receipt(String text, OptionalParameter... fields) {
        var message = new DeliverSm();
        message.setSmscDeliveryReceipt();
        message.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
        message.setOptionalParameters(fields);
        return message;
    }

    private static String text(String state) {
        return "id:0A1B sub:001 dlvrd:001 submit date:2004010900 done date:2004010901 stat:" + state
                + " err:000 text:Prima parte";
    }
}
