package it.sportello.localstack.peers.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** A sender bound to the message center, which keeps the receipts it is given, or refuses them. */
public final class Sender implements MessageReceiverListener, AutoCloseable {

    private static final byte DEFAULT = 0;

    private final SMPPSession session = new SMPPSession();
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    public Sender(int port) throws IOException {
        session.setMessageReceiverListener(this);
        session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        BindType.BIND_TRX, "test", "", "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, ""));
    }

    List<String> receipts() {
        return receipts;
    }

    void refuseReceipts(boolean refuse) {
        refusing = refuse;
    }

    public String submit(String number, byte[] octets)
            throws IOException, PDUException, ResponseTimeoutException, InvalidResponseException,
                    NegativeResponseException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Prova",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number.substring(1),
                        new ESMClass(),
                        DEFAULT,
                        DEFAULT,
                        "",
                        "",
                        new RegisteredDelivery(1),
                        DEFAULT,
                        new GeneralDataCoding(),
                        DEFAULT,
                        octets,
                        new OptionalParameter.User_message_reference((short) 65_000))
                .getMessageId();
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (refusing) {
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
        receipts.add(new String(message.getShortMessage(), StandardCharsets.US_ASCII));
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // None is sent.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not served", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}
