package it.sportello.notification.overview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.notification.dispatch.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliveryRecordRepository implements PanacheRepositoryBase<DeliveryRecord, UUID> {

    /** Dispatch ids carry their time, so their order is that of the orders. */
    List<DeliveryRecord> listBefore(@Nullable UUID cursor, @Nullable DeliveryState state, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (cursor != null) {
            conditions.add("dispatchId < :cursor");
            parameters.put("cursor", cursor);
        }
        if (state != null) {
            conditions.add("state = :state");
            parameters.put("state", state);
        }
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(where + "order by dispatchId desc", parameters)
                .range(0, limit - 1)
                .list();
    }
}
