package it.sportello.localstack.peers;

import it.sportello.localstack.peers.report.ReportOffice;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the mail server answers: refuses, makes wait, keeps silent, and reports later. */
final class ReceptionDesk {

    private final Set<String> putOff = ConcurrentHashMap.newKeySet();
    /** Their owners made room after the first message that was refused. */
    private final Set<String> emptied = ConcurrentHashMap.newKeySet();

    private final AnswerGate answers = new AnswerGate();
    private final ReportOffice reports;

    ReceptionDesk(ReportOffice reports) {
        this.reports = reports;
    }

    /** The SMTP answer to a recipient that is not taken, null for one that is. */
    @Nullable
    String refusal(String recipient) {
        if (recipient.endsWith("@refused.example")) {
            return "550 5.1.1 No such mailbox";
        }
        if (recipient.endsWith("@slow.example") && putOff.add(recipient)) {
            return "451 4.7.1 Try again later";
        }
        if (recipient.endsWith("@full.example") && emptied.add(recipient)) {
            return "552 5.2.2 Mailbox full";
        }
        return null;
    }

    void holdAnswers() {
        answers.hold();
    }

    void releaseAnswers() {
        answers.release();
    }

    void waitWhileHolding() {
        answers.pass();
    }

    void reportLater(ReceivedMail mail) {
        reports.taken(mail.recipient(), mail.headers());
    }
}
