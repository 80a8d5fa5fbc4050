package it.sportello.pin.token;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JWK set (RFC 7517). */
@Schema(name = "JwkSet", additionalProperties = Schema.False.class)
record JwkSetView(
        @Schema(required = true, minItems = 1, maxItems = 10)
        List<Map<String, Object>> keys) {}
