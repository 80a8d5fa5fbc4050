package it.sportello.platform.inbox.deadletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dead letter as operators see it: everything but the content. */
record DeadLetterView(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        int payloadSize,
        String reason,
        String state,
        Instant firstSeenAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
