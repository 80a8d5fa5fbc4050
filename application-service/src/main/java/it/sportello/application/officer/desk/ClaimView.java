package it.sportello.application.officer.desk;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an application is the caller's to decide. */
@Schema(
        name = "Claim",
        requiredProperties = {"application_id", "lease_until"})
record ClaimView(
        UUID applicationId,

        @Schema(description = "Real time; every act of the officer on the application moves it on")
        Instant leaseUntil) {}
