package it.sportello.localstack.peers.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.sportello.localstack.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCenterTest {

    /** "perché {5€}" as the standard's table has it. */
    private static final byte[] PERCHE =
            HexFormat.of().parseHex("7065726368" + "05" + "20" + "1b28" + "35" + "1b65" + "1b29");

    private static final String NUMBER = "+393201234567";

    @TempDir
    private Path directory;

    private final int port = FreePorts.next();
    private MessageCenter center;
    private Sender sender;

    @BeforeEach
    void start() throws IOException {
        center = new MessageCenter(port, directory);
        sender = new Sender(port);
    }

    @AfterEach
    void stop() {
        sender.close();
        center.close();
    }

    @Test
    void bringsMessagesToTheTelephone() throws Exception {
        String id = sender.submit(NUMBER, PERCHE);

        assertThat(new Phones(directory).of(NUMBER)).singleElement().satisfies(sms -> {
            assertThat(sms.id()).isEqualTo(id);
            assertThat(sms.text()).isEqualTo("perché {5€}");
            assertThat(sms.reference()).isEqualTo(65_000);
        });
    }

    @ParameterizedTest(name = "+39399{0} is reported as {1}")
    @CsvSource({"1,UNDELIV", "3,EXPIRED", "5,DELIVRD", "7,DELIVRD"})
    void reportsHowAMessageEnded(String kind, String state) throws Exception {
        String id = sender.submit("+39399" + kind + "123456", PERCHE);

        await("a receipt").until(() -> !sender.receipts().isEmpty());

        assertThat(sender.receipts().getFirst()).contains("id:" + id, "stat:" + state);
    }

    @Test
    void refusesANumberThatDoesNotExist() {
        assertThatExceptionOfType(NegativeResponseException.class)
                .isThrownBy(() -> sender.submit("+393990123456", PERCHE))
                .matches(refusal -> refusal.getCommandStatus() == SMPPConstant.STAT_ESME_RINVDSTADR);
    }

    @Test
    void putsABusyTelephoneOffOnce() throws Exception {
        assertThatThrownBy(() -> sender.submit("+393992123456", PERCHE)).isInstanceOf(NegativeResponseException.class);

        assertThat(sender.submit("+393992123456", PERCHE)).isNotBlank();
    }

    @Test
    void bringsAReceiptUntilItIsTaken() throws Exception {
        sender.refuseReceipts(true);
        sender.submit(NUMBER, PERCHE);
        await("somebody has to take it").until(() -> center.waitingReports() == 1);

        sender.refuseReceipts(false);

        await("taken").until(() -> center.waitingReports() == 0);
        assertThat(sender.receipts()).hasSize(1);
    }

    @Test
    void reportsWhatNobodyReportedWhenAsked() throws Exception {
        sender.submit("+393994123456", PERCHE);
        assertThat(center.waitingReports()).isZero();

        center.report("+393994123456", "DELIVRD");

        await("a receipt").until(() -> sender.receipts().size() == 1);
    }

    @Test
    void keepsMessagesFromStartToStart() throws Exception {
        String first = sender.submit(NUMBER, PERCHE);
        stop();
        start();

        assertThat(sender.submit(NUMBER, PERCHE)).isNotEqualTo(first);
        assertThat(center.newestFirst()).hasSize(2);
    }

    @Test
    void takesNothingWhileStoppedAndGoesOnAfterwards() throws Exception {
        center.stopReceiving();
        assertThatThrownBy(() -> sender.submit(NUMBER, PERCHE)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> new Sender(port)).isInstanceOf(IOException.class);

        center.startReceiving();

        try (var again = new Sender(port)) {
            assertThat(again.submit(NUMBER, PERCHE)).isNotBlank();
        }
    }
}
