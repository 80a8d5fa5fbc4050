package it.sportello.platform.inbox.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some dead letters, oldest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterPage(
        @Schema(maxItems = MOST) List<DeadLetterView> items,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable
        UUID next) {

    static final int MOST = 200;

    DeadLetterPage {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code size} when there is a next page */
    static DeadLetterPage of(List<DeadLetterView> found, int size) {
        return found.size() <= size
                ? new DeadLetterPage(found, null)
                : new DeadLetterPage(found.subList(0, size), found.get(size - 1).id());
    }
}
