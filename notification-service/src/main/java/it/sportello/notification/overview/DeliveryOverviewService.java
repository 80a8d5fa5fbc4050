package it.sportello.notification.overview;

import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows deliveries, and writes down to whom (K7). */
@ApplicationScoped
class DeliveryOverviewService {

    private final DeliveryRecordRepository deliveries;
    private final Audit audit;

    DeliveryOverviewService(DeliveryRecordRepository deliveries, Audit audit) {
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    DeliveryPage list(Staff staff, @Nullable UUID cursor, @Nullable DeliveryState state, int limit) {
        audit.record(new AuditEntry(staff.subject(), "deliveries-listed", null, null, "GET /deliveries"));
        return DeliveryPage.of(deliveries.listBefore(cursor, state, limit + 1), limit);
    }

    @Transactional
    Optional<DeliveryView> find(Staff staff, UUID id) {
        audit.record(new AuditEntry(staff.subject(), "delivery-shown", null, null, "GET /deliveries/" + id));
        return deliveries.findByIdOptional(id).map(DeliveryRecord::view);
    }
}
