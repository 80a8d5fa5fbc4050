package it.sportello.platform.web.status;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the service is, in the shape of a problem that is none. */
public record StatusView(
        @Schema(maxLength = 200) String type,
        @Schema(maxLength = 200) String title,
        @Schema(minimum = "100", maximum = "599") int status,
        @Schema(maxLength = LONGEST) String detail) {

    private static final int LONGEST = 1000;

    static final StatusView WELL = new StatusView("about:blank", "OK", 200, "The service works.");

    /** It works, whatever is away. */
    static StatusView noting(List<String> notes) {
        if (notes.isEmpty()) {
            return WELL;
        }
        String detail = "The service works, but: " + String.join("; ", notes) + ".";
        return new StatusView(
                WELL.type, WELL.title, WELL.status, detail.substring(0, Math.min(detail.length(), LONGEST)));
    }
}
