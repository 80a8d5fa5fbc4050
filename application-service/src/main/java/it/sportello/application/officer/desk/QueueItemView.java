package it.sportello.application.officer.desk;

import it.sportello.application.catalogue.Benefit;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A waiting application, as far as an officer needs to see it to choose what to work on: nothing of its applicant. */
@Schema(
        name = "WaitingApplication",
        requiredProperties = {"id", "protocol_number", "benefit", "status", "filed_at", "flagged", "claimed"})
record QueueItemView(
        UUID id,

        @Schema(examples = "SPT-2020-000000123", pattern = "^SPT-[0-9]{4}-[0-9]{9}$", maxLength = 18)
        String protocolNumber,

        @Schema(examples = "AGRICULTURE", pattern = Benefit.CODE, maxLength = 40)
        String benefit,

        WorkStatus status,
        Instant filedAt,

        @Schema(description = "Somebody else's live application names the same child")
        boolean flagged,

        @Schema(description = "An officer is at it") boolean claimed) {}
