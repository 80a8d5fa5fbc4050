package it.sportello.notification.channel.sms;

import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.SendResult;
import org.jsmpp.SMPPConstant;

/**
 * What a refused message means for the delivery. Final is only what the message center says of this number or this message;
 * whatever it says of us or of its own state is tried again.
 */
final class SmppVerdict {

    private SmppVerdict() {}

    /** @param status the command status of SMPP 3.4, section 5.1.3 */
    static SendResult of(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI -> new SendResult.Rejected(FailureCode.RECIPIENT_REFUSED);
            case SMPPConstant.STAT_ESME_RINVMSGLEN, SMPPConstant.STAT_ESME_RINVDCS ->
                new SendResult.Rejected(FailureCode.MESSAGE_REFUSED);
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL -> new SendResult.Retry(FailureCode.PEER_DEFERRED);
            default -> new SendResult.Retry(FailureCode.PEER_UNAVAILABLE);
        };
    }
}
