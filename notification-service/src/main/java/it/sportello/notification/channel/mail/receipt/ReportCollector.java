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

/**
 * Empties the mailboxes to which news of our mail comes (N2). A report is deleted after its effect is committed, so it is
 * lost with none of us. Each mailbox is read for its own kind of news, and waits for no other.
 */
@ApplicationScoped
class ReportCollector {

    private static final Logger LOG = Logger.getLogger(ReportCollector.class);

    private final ReturnMailbox ordinary;
    private final ReturnMailbox certified;
    private final ReceiptService receipts;
    private final CertifiedReceiptService certifiedReceipts;
    private final RoleConfig roles;
    private final MeterRegistry metrics;

    ReportCollector(
            ReturnsConfig config,
            ReceiptService receipts,
            CertifiedReceiptService certifiedReceipts,
            RoleConfig roles,
            MeterRegistry metrics) {
        this.ordinary = new ReturnMailbox(config, config.ordinary(), ReportReader::read);
        this.certified = new ReturnMailbox(config, config.certified(), CertifiedReceiptReader::read);
        this.receipts = receipts;
        this.certifiedReceipts = certifiedReceipts;
        this.roles = roles;
        this.metrics = metrics;
    }

    @Scheduled(every = "{sportello.mail.returns.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void collectReports() {
        empty(ordinary);
    }

    @Scheduled(every = "{sportello.mail.returns.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void collectReceipts() {
        empty(certified);
    }

    private void empty(ReturnMailbox mailbox) {
        if (roles.has(Role.MAIL)) {
            Sweep.untilDone(() -> takeSome(mailbox));
        }
    }

    /** What cannot be read or written now is still in the mailbox the next time. */
    private int takeSome(ReturnMailbox mailbox) {
        try {
            return mailbox.take(this::take);
        } catch (MessagingException | RuntimeException e) {
            LOG.warnf(
                    "Reports to %s have to wait: %s",
                    mailbox.address(), e.getClass().getName());
            return 0;
        }
    }

    private void take(MailReport report) {
        String kind = switch (report) {
            case MailReport.Ended(UUID dispatchId, ReceiptOutcome outcome) -> {
                receipts.receive(dispatchId, Channel.EMAIL, outcome);
                yield "ended";
            }
            case MailReport.Attested(UUID dispatchId, CertifiedReceipt receipt) -> {
                certifiedReceipts.receive(dispatchId, receipt);
                yield receipt.word();
            }
            case MailReport.UnderWay() -> "under-way";
            case MailReport.Unreadable() -> "unreadable";
        };
        metrics.counter("sportello.mail.reports", "kind", kind).increment();
    }
}
