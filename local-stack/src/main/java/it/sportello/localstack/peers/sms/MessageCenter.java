package it.sportello.localstack.peers.sms;

import it.sportello.localstack.embedded.QuietLogs;
import it.sportello.localstack.peers.AnswerGate;
import it.sportello.localstack.peers.control.RemoteControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;

/**
 * The message center of the mobile networks, on 127.0.0.1; lets everybody in. Numbers that begin with +39399 behave oddly:
 * 0 does not exist, 1 is undeliverable, 2 is busy at first, 3 is out of reach, 4 is never reported, 5 is reported before
 * the answer.
 */
public final class MessageCenter implements AutoCloseable, MessageCenterMXBean {

    /** Whom receipts are addressed to, and how the message center calls itself. */
    static final String SENDER = "Sportello";

    /** The port, and who waits at it. */
    private record Door(SMPPServerSessionListener listener, Thread acceptor) {

        /** Returns when the port is free again, which is when nobody waits at it any more. */
        void close() {
            try {
                listener.close();
                acceptor.join();
            } catch (IOException e) {
                throw new IllegalStateException("The message center does not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final long MILLIS_TO_BIND = 5_000;

    private final int port;
    private final Phones phones;
    private final AnswerGate answers = new AnswerGate();
    private final ReceiptPost receipts = new ReceiptPost();
    private final SubmissionDesk desk;
    private Door door;

    /** Messages are kept in {@code directory} and are there again after the next start. */
    public MessageCenter(int port, Path directory) {
        QuietLogs.apply();
        this.port = port;
        phones = new Phones(directory);
        desk = new SubmissionDesk(phones, answers, receipts);
        door = open();
        RemoteControl.attach(MessageCenterMXBean.NAME, this);
    }

    public int port() {
        return port;
    }

    /** Everybody's messages, for the page that shows them. */
    public List<ReceivedSms> newestFirst() {
        return phones.all().reversed();
    }

    @Override
    public synchronized void stopReceiving() {
        answers.release();
        door.close();
        receipts.hangUp();
    }

    @Override
    public synchronized void startReceiving() {
        door = open();
    }

    @Override
    public void holdAnswers() {
        answers.hold();
    }

    @Override
    public void releaseAnswers() {
        answers.release();
    }

    @Override
    public void report(String number, String state) {
        phones.of(number).forEach(sms -> receipts.send(new Receipt(sms, Receipt.State.valueOf(state))));
    }

    @Override
    public int waitingReports() {
        return receipts.waiting();
    }

    @Override
    public void close() {
        stopReceiving();
        receipts.close();
        RemoteControl.detach(MessageCenterMXBean.NAME);
    }

    private Door open() {
        try {
            var listener = new SMPPServerSessionListener(port, new Loopback());
            listener.setMessageReceiverListener(desk);
            listener.setResponseDeliveryListener(new AnsweredMessages(phones, receipts));
            return new Door(
                    listener,
                    Thread.ofPlatform().daemon().name("message-center").start(() -> acceptAll(listener)));
        } catch (IOException e) {
            throw new IllegalStateException("The message center cannot listen on port " + port, e);
        }
    }

    private void acceptAll(SMPPServerSessionListener listener) {
        try {
            while (true) {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().start(() -> bind(session));
            }
        } catch (IOException e) {
            // Closed: nobody is let in any more.
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            session.waitForBind(MILLIS_TO_BIND).accept(SENDER, InterfaceVersion.IF_34);
            receipts.add(session);
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            session.close();
        }
    }
}
