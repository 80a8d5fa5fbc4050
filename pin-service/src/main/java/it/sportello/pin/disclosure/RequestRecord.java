package it.sportello.pin.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.contracts.Channel;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.request.PinRequestStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request in the person's name, whoever filed it. */
@Schema(additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestRecord(
        @Schema(required = true) UUID id,
        @Schema(required = true) PinRequestStatus status,
        @Schema(required = true) Instant requestedAt,
        @Nullable Instant resumedAt,
        @Nullable Instant disownedAt,
        @Nullable UUID caseId,
        @Schema(required = true, maxLength = 2) String language,
        @Schema(required = true) Channel firstHalfChannel,

        @Schema(description = "The request that this one goes on with") @Nullable
        UUID predecessorId,

        @Schema(
                required = true,
                enumeration = {"WEB", "PHONE"})
        String intake,

        @Schema(maxLength = 8, description = "Of who took it by phone, as the accesses have it") @Nullable
        String agentCode,

        @Schema(description = "Absent unless its PIN was activated: somebody else may have typed it") @Nullable
        DeclarationRecord declared,

        @Schema(required = true, maxItems = 3) List<NamedContactRecord> contacts) {

    /** What a request says of the person. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclarationRecord(
            @Schema(required = true, maxLength = 100) String givenName,
            @Schema(required = true, maxLength = 100) String familyName,
            @Schema(required = true) Sex sex,
            @Schema(required = true) LocalDate birthDate,
            @Schema(required = true, maxLength = 4) String birthPlace,
            @Schema(required = true, maxLength = 100) String street,
            @Schema(maxLength = 10) @Nullable String houseNumber,
            @Schema(required = true, maxLength = 10) String postalCode,
            @Schema(required = true, maxLength = 60) String municipality,
            @Schema(required = true, maxLength = 2) String province,
            @Schema(required = true, maxLength = 2) String country,
            @Schema(required = true, maxLength = 20) String phone) {

        /** It says who somebody is, and where they live. */
        @Override
        public String toString() {
            return "DeclarationRecord[redacted]";
        }
    }

    /** A contact that a request names. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NamedContactRecord(
            @Schema(required = true) Channel channel,

            @Schema(maxLength = 254, description = "Absent unless it is the person's: it may be somebody else's")
            @Nullable
            String address) {

        /** It holds an address. */
        @Override
        public String toString() {
            return "NamedContactRecord[redacted]";
        }
    }
}
