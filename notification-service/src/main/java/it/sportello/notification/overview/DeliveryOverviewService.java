package it.sportello.notification.overview;

import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows deliveries, and writes down which ones to whom (K7). */
@ApplicationScoped
class DeliveryOverviewService {

    private final DeliveryRecordRepository deliveries;
    private final Audit audit;

    DeliveryOverviewService(DeliveryRecordRepository deliveries, Audit audit) {
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    Page<DeliveryView> list(Staff staff, @Nullable UUID cursor, @Nullable DeliveryState state, int limit) {
        List<DeliveryView> found = deliveries.listBefore(cursor, state, limit + 1).stream()
                .map(DeliveryRecord::view)
                .toList();
        Page<DeliveryView> page = Page.of(found, limit, DeliveryView::id);
        page.items().forEach(delivery -> writeDown(staff, delivery, "GET /deliveries"));
        return page;
    }

    @Transactional
    Optional<DeliveryView> find(Staff staff, UUID id) {
        Optional<DeliveryView> found = deliveries.findByIdOptional(id).map(DeliveryRecord::view);
        found.ifPresent(delivery -> writeDown(staff, delivery, "GET /deliveries/{id}"));
        return found;
    }

    /** Whose delivery it is, this service does not know; pin-service can tell from what was delivered. */
    private void writeDown(Staff staff, DeliveryView delivery, String route) {
        String delivered = delivery.correlationId().toString();
        audit.record(new AuditEntry(staff.subject(), "delivery-shown", null, delivered, route));
    }
}
