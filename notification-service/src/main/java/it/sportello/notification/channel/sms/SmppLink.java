package it.sportello.notification.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import it.sportello.platform.time.GrowingPause;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this process bound to the message center, for receipts come whether or not there is something to send. A binding
 * that broke is made anew, after a pause that grows with every failure.
 */
@ApplicationScoped
class SmppLink {

    private static final Logger LOG = Logger.getLogger(SmppLink.class);

    /** A binding that broke sooner counts as a failure, or a center that throws us out would be asked without pause. */
    private static final Duration STABLE = Duration.ofSeconds(10);

    private static final int LAST = 10_000;

    private static final long STOP_MILLIS = 5_000;

    private final SmsConfig config;
    private final RoleConfig roles;
    private final ReceiptListener receipts;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable SMPPSession bound;
    private @Nullable Thread keeper;

    SmppLink(SmsConfig config, RoleConfig roles, ReceiptListener receipts, MeterRegistry metrics) {
        this.config = config;
        this.roles = roles;
        this.receipts = receipts;
        metrics.gauge("sportello.sms.bound", this, link -> link.session().isPresent() ? 1 : 0);
    }

    void start(@Observes StartupEvent event) {
        if (roles.has(Role.SMS)) {
            keeper = Thread.ofPlatform().name("smpp-link").start(this::keepBound);
        }
    }

    /** After the senders, which are still handing over. */
    void stop(@Observes @Priority(LAST) ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        session().ifPresent(SMPPSession::unbindAndClose);
        if (keeper != null) {
            keeper.join(STOP_MILLIS);
        }
    }

    /** The binding, while there is one. */
    Optional<SMPPSession> session() {
        return Optional.ofNullable(bound);
    }

    private void keepBound() {
        int failures = 0;
        try {
            while (stop.getCount() > 0) {
                long since = System.nanoTime();
                stayBound();
                failures = System.nanoTime() - since > STABLE.toNanos() ? 1 : failures + 1;
                stop.await(GrowingPause.after(failures).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the binding has ended, or could not be made. */
    private void stayBound() throws InterruptedException {
        var closed = new CountDownLatch(1);
        var session = new SMPPSession(new SmppSockets(config));
        try {
            prepare(session, closed);
            session.connectAndBind(
                    config.host(),
                    config.port(),
                    binding(),
                    config.connectTimeout().toMillis());
            bound = session;
            LOG.info("Bound to the message center");
            closed.await();
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            // The message center is away, or worse; a keeper that ends would end unseen.
            LOG.warnf("Not bound to the message center: %s", e.getClass().getName());
        } finally {
            bound = null;
            session.unbindAndClose();
        }
    }

    private void prepare(SMPPSession session, CountDownLatch closed) {
        session.setTransactionTimer(config.responseTimeout().toMillis());
        session.setEnquireLinkTimer(Math.toIntExact(config.enquireAfter().toMillis()));
        session.setMessageReceiverListener(receipts);
        session.addSessionStateListener((state, before, source) -> {
            if (state == SessionState.CLOSED || state == SessionState.UNBOUND) {
                closed.countDown();
            }
        });
    }

    private BindParameter binding() {
        return new BindParameter(
                BindType.BIND_TRX,
                config.systemId(),
                config.password().orElse(""),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "",
                InterfaceVersion.IF_34);
    }
}
