package it.sportello.localstack.peers.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** What is reported of a message, in the words of SMPP 3.4, appendix B, which quote its beginning. */
record Receipt(ReceivedSms sms, State state) {

    /** The values of {@code stat} and {@code message_state}. */
    enum State {
        ENROUTE(1),
        DELIVRD(2),
        EXPIRED(3),
        UNDELIV(5),
        REJECTD(8);

        private final int code;

        State(int code) {
            this.code = code;
        }
    }

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    private static final byte DEFAULT = 0;

    private static final int QUOTED = 20;

    /** Returns when the sender has taken it. */
    void deliverTo(SMPPServerSession session, String sender)
            throws IOException, PDUException, ResponseTimeoutException, InvalidResponseException,
                    NegativeResponseException {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                sms.recipient().substring(1),
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                sender,
                new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                DEFAULT,
                DEFAULT,
                new RegisteredDelivery(),
                new GeneralDataCoding(),
                text().getBytes(StandardCharsets.US_ASCII),
                new OptionalParameter.Receipted_message_id(sms.id()),
                new OptionalParameter.Message_state((byte) state.code));
    }

    private String text() {
        String quoted = sms.text().substring(0, Math.min(QUOTED, sms.text().length()));
        return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:000 text:%s"
                .formatted(
                        sms.id(),
                        state == State.DELIVRD ? "001" : "000",
                        MINUTE.format(sms.receivedAt()),
                        MINUTE.format(Instant.now()),
                        state,
                        quoted);
    }
}
