package it.sportello.localstack.peers.sms;

import it.sportello.localstack.peers.AnswerGate;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** Takes messages in, one number at a time; whatever else SMPP can do, this message center does not. */
final class SubmissionDesk implements ServerMessageReceiverListener {

    private final Phones phones;
    private final AnswerGate answers;
    private final ReceiptPost receipts;
    private final AtomicInteger taken;
    private final Set<String> putOff = ConcurrentHashMap.newKeySet();

    SubmissionDesk(Phones phones, AnswerGate answers, ReceiptPost receipts) {
        this.phones = phones;
        this.answers = answers;
        this.receipts = receipts;
        this.taken = new AtomicInteger(phones.all().size());
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
            throws ProcessRequestException {
        String number = "+" + submitted.getDestAddress();
        Telephone telephone = Telephone.of(number);
        if (telephone == Telephone.UNKNOWN) {
            throw new ProcessRequestException("no such number", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        if (telephone == Telephone.BUSY && putOff.add(number)) {
            throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        ReceivedSms sms = received(number, submitted);
        phones.add(sms);
        if (telephone == Telephone.HASTY) {
            receipts.handOver(new Receipt(sms, Receipt.State.DELIVRD), source);
        }
        answers.pass();
        return result(sms);
    }

    private ReceivedSms received(String number, SubmitSm submitted) {
        var reference = submitted.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return new ReceivedSms(
                "%08X".formatted(taken.incrementAndGet()),
                number,
                reference == null ? 0 : Short.toUnsignedInt(reference.getValue()),
                Instant.now(),
                GsmText.decode(submitted.getShortMessage()));
    }

    private static SubmitSmResult result(ReceivedSms sms) throws ProcessRequestException {
        try {
            return new SubmitSmResult(new MessageId(sms.id()), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession source) throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession source) throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public void onAcceptCancelSm(CancelSm asked, SMPPServerSession source) throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notServed();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm asked, Session source) throws ProcessRequestException {
        throw notServed();
    }

    private static ProcessRequestException notServed() {
        return new ProcessRequestException("not served", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
