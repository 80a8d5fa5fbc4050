package it.sportello.pin.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.CredentialType;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfDelivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything of one person that is theirs to read: no secret, and nothing that became of one. */
@Schema(additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalRecords(
        @Schema(description = "Absent when nothing is kept") @Nullable
        PersonRecord person,

        @Schema(required = true, maxItems = MOST) List<ContactRecord> contacts,

        @Schema(required = true, maxItems = MOST, description = "Named within a day, and proved by a code or not")
        List<PendingContactRecord> pendingContacts,

        @Schema(required = true, maxItems = MOST, description = "Taken away, and told for a day of what happens")
        List<FormerContactRecord> formerContacts,

        @Schema(required = true, maxItems = MOST) List<RequestRecord> requests,
        @Schema(required = true, maxItems = MOST) List<HalfRecord> halves,
        @Schema(required = true, maxItems = MOST) List<PersonalPinRecord> personalPins,
        @Schema(required = true, maxItems = MOST) List<SessionRecord> sessions,

        @Schema(required = true, maxItems = MOST, description = "SPID, CIE or CNS, that signed in here")
        List<IdentityRecord> identities,

        @Schema(required = true, maxItems = MOST, description = "Known again by a token that they keep")
        List<DeviceRecord> devices,

        @Schema(required = true, maxItems = MOST, description = "First halves that agents had issued again")
        List<ReissueRecord> reissues,

        @Schema(required = true, maxItems = MOST, description = "When agents saw by video who it is")
        List<IdentificationRecord> identifications,

        @Schema(
                required = true,
                maxItems = MOST,
                description = "What was filed with a first half, for the letters that name it")
        List<FilingRecord> filings,

        @Schema(required = true, description = "Whether a member of the staff has this tax code")
        boolean knownAsStaff) {

    /** More of a kind nobody has. */
    static final int MOST = 10_000;

    /** Names and birth date are the register's, and absent until it confirmed them. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonRecord(
            @Schema(required = true) UUID id,
            @Schema(required = true, maxLength = 16) String taxCode,
            @Schema(maxLength = 100) @Nullable String givenName,
            @Schema(maxLength = 100) @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Schema(required = true, maxLength = 2) String language,
            @Schema(required = true) Instant createdAt) {

        /** It says who somebody is. */
        @Override
        public String toString() {
            return "PersonRecord[redacted]";
        }
    }

    /** {@code settledAt} is absent when it counted at once. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactRecord(
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,
            @Schema(required = true) boolean chosen,

            @Schema(required = true, description = "Whether it was proved, or given by a caller who was")
            boolean vouched,

            @Schema(required = true) Instant createdAt,
            @Nullable Instant settledAt) {

        /** It holds an address. */
        @Override
        public String toString() {
            return "ContactRecord[redacted]";
        }
    }

    /** A contact to which a code was sent. */
    @Schema(additionalProperties = Schema.False.class)
    public record PendingContactRecord(
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,

            @Schema(required = true, description = "Whether its code can still be typed")
            boolean open,

            @Schema(required = true) Instant askedAt,
            @Schema(required = true) Instant validUntil) {

        /** It holds an address. */
        @Override
        public String toString() {
            return "PendingContactRecord[redacted]";
        }
    }

    /** A contact that is the person's no longer. */
    @Schema(additionalProperties = Schema.False.class)
    public record FormerContactRecord(
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,
            @Schema(required = true) Instant toldUntil) {

        /** It holds an address. */
        @Override
        public String toString() {
            return "FormerContactRecord[redacted]";
        }
    }

    /** A half of an initial PIN; never what it is. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HalfRecord(
            @Schema(required = true) PinHalf half,

            @Schema(required = true, minimum = "1", maximum = "1000000")
            int issue,

            @Schema(minimum = "1", maximum = "1000000") @Nullable
            Integer accessIssue,

            @Nullable CredentialLevel level,

            @Schema(required = true) Channel channel,
            @Schema(required = true) HalfDelivery delivery,
            @Nullable Instant deliveryAt,
            @Schema(required = true) Instant issuedAt,
            @Nullable Instant validUntil,
            @Nullable Instant firstUsedAt,
            @Nullable Instant deadAt) {}

    /** A personal PIN; never what it is. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonalPinRecord(
            @Schema(required = true) CredentialLevel level,

            @Schema(required = true, minimum = "1", maximum = "1000000")
            int firstIssue,

            @Schema(required = true) Instant activatedAt,
            @Nullable Instant renewedAt,
            @Nullable Instant firstUsedAt,
            @Nullable Instant deadAt) {}

    /** A sign-in that goes on. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SessionRecord(
            @Schema(required = true, maxLength = 100) String clientId,
            @Schema(required = true) CredentialType signedInBy,

            @Schema(maxLength = 100, description = "At which level") @Nullable
            String acr,

            @Schema(required = true) Instant authenticatedAt,
            @Schema(required = true) Instant idleUntil,
            @Schema(required = true) Instant endsAt) {}

    /** A device that the person signed in from. */
    @Schema(additionalProperties = Schema.False.class)
    public record DeviceRecord(@Schema(required = true) Instant usedAt) {}

    /** A first half that an agent had issued again. */
    @Schema(additionalProperties = Schema.False.class)
    public record ReissueRecord(
            @Schema(required = true) UUID caseId,
            @Schema(required = true, maxLength = 20) String status,
            @Schema(required = true) Instant validatedAt) {}

    /** Agents saw by video who it is. */
    @Schema(additionalProperties = Schema.False.class)
    public record IdentificationRecord(
            @Schema(required = true) UUID caseId,
            @Schema(required = true, maxLength = 20) String status,
            @Schema(required = true) Instant verifiedAt) {}

    /** An application that was filed with a first half. */
    @Schema(additionalProperties = Schema.False.class)
    public record FilingRecord(
            @Schema(required = true) UUID applicationId,
            @Schema(required = true, maxLength = 40) String protocolNumber,
            @Schema(required = true, maxLength = 40) String benefit,

            @Schema(required = true, minimum = "1", maximum = "1000000")
            int firstIssue,

            @Schema(required = true) Instant filedAt) {}

    /** It holds all that is kept of a person. */
    @Override
    public String toString() {
        return "PersonalRecords[redacted]";
    }
}
