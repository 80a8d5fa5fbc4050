package it.sportello.notification.channel.sms;

import it.sportello.notification.channel.Notice;
import it.sportello.notification.template.SmsText;
import java.io.IOException;
import java.util.UUID;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** One message as it travels: GSM alphabet, a receipt asked for, and the reference by which copies are known (N3). */
record SmppMessage(String sender, Notice notice, SmsText text, String validity) {

    private static final byte DEFAULT = 0;

    /** Hands over and waits; answers the message center's id of the message. */
    String submitTo(SMPPSession session)
            throws IOException, PDUException, ResponseTimeoutException, InvalidResponseException,
                    NegativeResponseException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sender,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        notice.recipient().substring(1),
                        new ESMClass(),
                        DEFAULT,
                        DEFAULT,
                        "",
                        validity,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        DEFAULT,
                        new GeneralDataCoding(),
                        DEFAULT,
                        text.octets(),
                        new OptionalParameter.User_message_reference(reference(notice.reference())))
                .getMessageId();
    }

    /** The protocol has room for 16 bits of the dispatch id: enough to tell a copy from another message to the same number. */
    static short reference(UUID dispatchId) {
        int hash = dispatchId.hashCode();
        return (short) (hash ^ hash >>> Short.SIZE);
    }
}
