package it.sportello.platform.web.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the service is, in the shape of a problem that is none. */
public record StatusView(
        @Schema(maxLength = 200) String type,
        @Schema(maxLength = 200) String title,
        @Schema(minimum = "100", maximum = "599") int status,
        @Schema(maxLength = 1000) String detail) {

    static final StatusView WELL = new StatusView("about:blank", "OK", 200, "The service works.");
}
