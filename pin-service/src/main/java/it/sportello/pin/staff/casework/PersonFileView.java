package it.sportello.pin.staff.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.request.PinRequestStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as an agent sees them. What the register does not know, or the mask hides altogether, is absent. */
@Schema(additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonFileView(
        @Schema(required = true) UUID personId,

        @Schema(required = true, description = "When true, whatever tells who it is is absent or shortened")
        boolean masked,

        @Schema(required = true, maxLength = 16, examples = "RSS*************")
        String taxCode,

        @Schema(maxLength = 100, description = "By the register") @Nullable
        String givenName,

        @Schema(maxLength = 100, description = "By the register") @Nullable
        String familyName,

        @Schema(description = "By the register") @Nullable LocalDate birthDate,

        @Schema(description = "By the register") @Nullable AddressView address,

        @Schema(required = true, maxItems = MOST, description = "Confirmed when a PIN was issued")
        List<ContactView> contacts,

        @Schema(description = "The one that the case is about; absent when it is about none") @Nullable
        FiledRequestView request,

        @Schema(required = true, maxItems = MOST, description = "Newest first")
        List<FiledRequestView> requests,

        @Schema(required = true, maxItems = MOST, description = "Newest first")
        List<HalfView> halves) {

    static final int MOST = 20;

    /** Where the register has the person. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddressView(
            @Schema(required = true, maxLength = 100) String street,

            @Schema(maxLength = 10) @Nullable String houseNumber,

            @Schema(required = true, maxLength = 10) String postalCode,
            @Schema(required = true, maxLength = 60) String municipality,
            @Schema(required = true, maxLength = 2) String province,
            @Schema(required = true, maxLength = 2) String country) {}

    /** Where the person can be reached. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(
            @Schema(required = true) Channel channel,
            @Schema(required = true, maxLength = 254) String address,

            @Schema(required = true, description = "Whether the first half goes there")
            boolean chosen,

            @Schema(
                    description = "Since when it is the person's; one of less than a day serves a remote identification"
                            + " only if the approving agent has seen the evidence. Absent when it was only declared")
            @Nullable
            Instant addedAt,

            @Schema(
                    description =
                            "From when on it gets a lost PIN back, and hears what happens to the others; absent when it"
                                    + " was only declared")
            @Nullable
            Instant countsFrom) {

        static ContactView declared(Channel channel, String address, boolean chosen) {
            return new ContactView(channel, address, chosen, null, null);
        }

        ContactView withAddress(String other) {
            return new ContactView(channel, other, chosen, addedAt, countsFrom);
        }
    }

    /** What was declared in a request. */
    @Schema(additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FiledRequestView(
            @Schema(required = true) UUID id,
            @Schema(required = true) PinRequestStatus status,
            @Schema(required = true) Instant requestedAt,
            @Schema(required = true, maxLength = 201) String name,

            @Schema(maxLength = 400) @Nullable String residence,

            @Schema(required = true, maxLength = 20, description = "On which the contact center can call")
            String phone,

            @Schema(required = true, maxItems = MOST) List<ContactView> contacts) {

        public FiledRequestView {
            contacts = List.copyOf(contacts);
        }
    }

    /** A half of a PIN and how far it came; never what it is. */
    @Schema(additionalProperties = Schema.False.class)
    public record HalfView(
            @Schema(required = true) PinHalf half,

            @Schema(required = true, minimum = "1", maximum = "1000000")
            int issue,

            @Schema(required = true) Channel channel,
            @Schema(required = true) HalfDelivery delivery,
            @Schema(required = true) Instant issuedAt,
            @Schema(required = true) boolean live) {}

    public PersonFileView {
        contacts = List.copyOf(contacts);
        requests = List.copyOf(requests);
        halves = List.copyOf(halves);
    }
}
