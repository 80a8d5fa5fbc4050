package it.sportello.notification.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Deliveries, latest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryPage(
        @Schema(maxItems = MOST) List<DeliveryView> items,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable
        UUID next) {

    static final int MOST = 100;

    DeliveryPage {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code size} when there is a next page */
    static DeliveryPage of(List<DeliveryRecord> found, int size) {
        List<DeliveryView> page =
                found.stream().limit(size).map(DeliveryRecord::view).toList();
        return new DeliveryPage(page, found.size() > size ? page.getLast().id() : null);
    }
}
