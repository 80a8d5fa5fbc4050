package it.sportello.localstack.peers.sms;

import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryListener;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;

/** Reports how a message ended, once its sender was told that it was taken. */
final class AnsweredMessages implements ServerResponseDeliveryListener {

    private final Phones phones;
    private final ReceiptPost receipts;

    AnsweredMessages(Phones phones, ReceiptPost receipts) {
        this.phones = phones;
        this.receipts = receipts;
    }

    @Override
    public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession source) {
        phones.find(result.getMessageId()).ifPresent(this::report);
    }

    private void report(ReceivedSms sms) {
        switch (Telephone.of(sms.recipient())) {
            case ON, BUSY -> receipts.send(new Receipt(sms, Receipt.State.DELIVRD));
            case GONE -> receipts.send(new Receipt(sms, Receipt.State.UNDELIV));
            case OUT_OF_REACH -> receipts.send(new Receipt(sms, Receipt.State.EXPIRED));
            case UNKNOWN, SILENT, HASTY -> {
                // Refused, never reported, or reported already.
            }
        }
    }

    @Override
    public void onSubmitSmRespError(SubmitSmResult result, Exception cause, SMPPServerSession source) {
        // The sender is gone; what it was not told it is told by the receipt.
        onSubmitSmRespSent(result, source);
    }

    @Override
    public void onSubmitMultiRespSent(SubmitMultiResult result, SMPPServerSession source) {
        // Not served.
    }

    @Override
    public void onSubmitMultiRespError(SubmitMultiResult result, Exception cause, SMPPServerSession source) {
        // Not served.
    }
}
