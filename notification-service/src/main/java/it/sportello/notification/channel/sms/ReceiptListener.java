package it.sportello.notification.channel.sms;

import it.sportello.notification.channel.sms.receipt.SmsMessageService;
import it.sportello.notification.channel.sms.receipt.SmsReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/**
 * Takes receipts in. The message center hears that we have one when this returns, so after the commit; when the database is
 * away it hears that we have not, and sends it again.
 */
@ApplicationScoped
class ReceiptListener implements MessageReceiverListener {

    private static final Logger LOG = Logger.getLogger(ReceiptListener.class);

    private final SmsMessageService messages;

    ReceiptListener(SmsMessageService messages) {
        this.messages = messages;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        Optional<SmsReceipt> receipt = ReceiptReader.read(message);
        try {
            receipt.ifPresent(messages::receive);
        } catch (RuntimeException e) {
            LOG.warnf("A receipt has to come again: %s", e.getClass().getName());
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // A telephone came within reach again: the message center's business, not ours.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not served", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
