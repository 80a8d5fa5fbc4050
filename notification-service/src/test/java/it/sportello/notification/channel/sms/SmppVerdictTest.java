package it.sportello.notification.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.SendResult;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppVerdictTest {

    @ParameterizedTest(name = "N2 status {0}")
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON})
    @DisplayName("N2 a number that the message center does not know is final")
    void aNumberThatIsNotKnownIsFinal(int status) {
        assertThat(SmppVerdict.of(status)).isEqualTo(new SendResult.Rejected(FailureCode.RECIPIENT_REFUSED));
    }

    @ParameterizedTest(name = "N2 status {0}")
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RINVMSGLEN, SMPPConstant.STAT_ESME_RINVDCS})
    @DisplayName("N2 a message that the message center does not take is final")
    void aMessageThatIsNotTakenIsFinal(int status) {
        assertThat(SmppVerdict.of(status)).isEqualTo(new SendResult.Rejected(FailureCode.MESSAGE_REFUSED));
    }

    @ParameterizedTest(name = "N2 status {0}")
    @ValueSource(
            ints = {
                SMPPConstant.STAT_ESME_RTHROTTLED,
                SMPPConstant.STAT_ESME_RMSGQFUL,
                SMPPConstant.STAT_ESME_RSYSERR,
                SMPPConstant.STAT_ESME_RSUBMITFAIL
            })
    @DisplayName("N2 a message center that is busy is asked again")
    void aBusyMessageCenterIsAskedAgain(int status) {
        assertThat(SmppVerdict.of(status)).isEqualTo(new SendResult.Retry(FailureCode.PEER_DEFERRED));
    }

    @ParameterizedTest(name = "N2 status {0}")
    @ValueSource(
            ints = {
                SMPPConstant.STAT_ESME_RINVBNDSTS,
                SMPPConstant.STAT_ESME_RINVSRCADR,
                SMPPConstant.STAT_ESME_RPROHIBITED,
                0x400
            })
    @DisplayName("N2 what is said of us, or of nobody knows what, says nothing of the citizen's number")
    void whatIsSaidOfUsSaysNothingOfTheNumber(int status) {
        assertThat(SmppVerdict.of(status)).isEqualTo(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
    }
}
