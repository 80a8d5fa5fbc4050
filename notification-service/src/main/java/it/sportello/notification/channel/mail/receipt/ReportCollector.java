package it.sportello.notification.channel.mail.receipt;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.contracts.Channel;
import it.sportello.notification.channel.ReceiptOutcome;
import it.sportello.notification.dispatch.ReceiptService;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Empties the return mailbox (N2). A report is deleted after its effect is committed, so it is lost with none of us. */
@ApplicationScoped
class ReportCollector {

    private static final Logger LOG = Logger.getLogger(ReportCollector.class);

    private final ReturnMailbox mailbox;
    private final ReceiptService receipts;
    private final RoleConfig roles;
    private final MeterRegistry metrics;

    ReportCollector(ReturnMailbox mailbox, ReceiptService receipts, RoleConfig roles, MeterRegistry metrics) {
        this.mailbox = mailbox;
        this.receipts = receipts;
        this.roles = roles;
        this.metrics = metrics;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void collect() {
        if (roles.has(Role.MAIL)) {
            Sweep.untilDone(this::takeSome);
        }
    }

    /** What cannot be read or written now is still in the mailbox the next time. */
    private int takeSome() {
        try {
            return mailbox.take(this::take);
        } catch (MessagingException | RuntimeException e) {
            LOG.warnf("Reports of e-mail have to wait: %s", e.getClass().getName());
            return 0;
        }
    }

    private void take(MailReport report) {
        String kind = switch (report) {
            case MailReport.Ended(UUID dispatchId, ReceiptOutcome outcome) -> {
                receipts.receive(dispatchId, Channel.EMAIL, outcome);
                yield "ended";
            }
            case MailReport.UnderWay() -> "under-way";
            case MailReport.Unreadable() -> "unreadable";
        };
        metrics.counter("sportello.mail.reports", "kind", kind).increment();
    }
}
