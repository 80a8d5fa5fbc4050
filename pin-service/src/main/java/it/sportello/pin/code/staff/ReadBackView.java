package it.sportello.pin.code.staff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the code was right; of a wrong one nothing else is told. */
@Schema(additionalProperties = Schema.False.class)
public record ReadBackView(@Schema(required = true) boolean right) {}
