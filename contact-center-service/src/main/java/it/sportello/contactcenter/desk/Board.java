package it.sportello.contactcenter.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what waits for an agent, longest waiting first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Board(
        @Schema(maxItems = MOST) List<BoardEntryView> items,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable
        UUID next) {

    static final int MOST = 100;

    Board {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code size} when there is a next page */
    static Board of(List<BoardEntry> found, int size) {
        List<BoardEntryView> page =
                found.stream().limit(size).map(BoardEntry::view).toList();
        return new Board(page, found.size() > size ? page.getLast().id() : null);
    }
}
