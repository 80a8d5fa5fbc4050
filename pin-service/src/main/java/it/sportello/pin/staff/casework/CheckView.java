package it.sportello.pin.staff.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an answer was right; nothing of what would have been. */
@Schema(additionalProperties = Schema.False.class)
public record CheckView(@Schema(required = true) boolean right) {}
