package it.sportello.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some of many things, in the order of their list.
 *
 * @param next cursor of the next page: the id of the last thing on this one; null when there are no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true, maxItems = MOST) List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable
        UUID next) {

    /** Nobody asks for more things on one page. */
    public static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code size} when there is a next page */
    public static <T> Page<T> of(List<T> found, int size, Function<? super T, UUID> id) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, id.apply(items.getLast()));
    }
}
