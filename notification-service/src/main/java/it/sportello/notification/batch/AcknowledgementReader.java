package it.sportello.notification.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.notification.channel.post.printshop.Acknowledgement;
import it.sportello.notification.channel.post.printshop.PrintShopClient;
import it.sportello.notification.channel.post.printshop.PrintShopVisit;
import it.sportello.notification.role.Role;
import it.sportello.notification.role.RoleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks for news of the print shop. A file is taken away only after what it says is committed. */
@ApplicationScoped
class AcknowledgementReader {

    private static final Logger LOG = Logger.getLogger(AcknowledgementReader.class);

    private final AcknowledgementService service;
    private final PrintShopClient printShop;
    private final RoleConfig roles;

    AcknowledgementReader(AcknowledgementService service, PrintShopClient printShop, RoleConfig roles) {
        this.service = service;
        this.printShop = printShop;
        this.roles = roles;
    }

    @Scheduled(every = "{sportello.postal.batch.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (!roles.has(Role.POSTAL)) {
            return;
        }
        try (PrintShopVisit visit = printShop.visit()) {
            for (String name : visit.acknowledgements()) {
                readOrLeave(visit, name);
            }
        } catch (IOException e) {
            LOG.warnf("No news of the print shop (%s)", e.getClass().getName());
        }
    }

    /** A file that cannot be worked on now stays for the next look, and stops no other. */
    private void readOrLeave(PrintShopVisit visit, String name) throws IOException {
        try {
            read(visit, name);
        } catch (RuntimeException e) {
            LOG.errorf("Acknowledgement %s stays: %s", name, e.getClass().getName());
        }
    }

    private void read(PrintShopVisit visit, String name) throws IOException {
        Optional<byte[]> file = visit.read(name);
        if (file.isEmpty()) {
            return;
        }
        Optional<Acknowledgement> acknowledgement = Acknowledgement.parse(file.get());
        if (acknowledgement.isEmpty()) {
            LOG.errorf("Acknowledgement %s is unreadable and was set aside", name);
            visit.setAside(name);
            return;
        }
        service.apply(acknowledgement.get());
        visit.remove(name);
    }
}
