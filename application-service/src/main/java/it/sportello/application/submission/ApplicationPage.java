package it.sportello.application.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Own applications, latest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationPage(
        @Schema(required = true, maxItems = MOST) List<ApplicationView> items,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable
        UUID next) {

    static final int MOST = 100;

    /** @param found one more than {@code size} when there is a next page */
    static ApplicationPage of(List<FiledApplication> found, int size) {
        List<FiledApplication> page = found.size() > size ? found.subList(0, size) : found;
        UUID next = found.size() > size ? page.getLast().id() : null;
        return new ApplicationPage(page.stream().map(ApplicationView::current).toList(), next);
    }
}
