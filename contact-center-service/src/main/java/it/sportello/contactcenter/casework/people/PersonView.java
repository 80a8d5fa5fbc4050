package it.sportello.contactcenter.casework.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The personal part of a case, as pin-service gives it: masked until the caller is verified (K6). */
@Schema(name = "Person")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        boolean masked,

        @Schema(maxLength = 100) @Nullable String givenName,

        @Schema(maxLength = 100) @Nullable String familyName,

        @Schema(maxLength = 32) @Nullable String taxCode,

        @Schema(maxLength = 10) @Nullable String birthDate,

        @Schema(description = "What was declared in the request the case is about; absent when it is about none")
        @Nullable
        DeclaredView request,

        @Schema(
                maxItems = 20,
                description = "Confirmed by an issued PIN; a half that is issued again goes to the chosen one")
        @Nullable
        List<ContactView> contacts,

        @Schema(description = "The address of the resident register") @Nullable
        AddressView address) {

    public PersonView {
        contacts = contacts == null ? null : List.copyOf(contacts);
    }

    /** The word of whoever filed the request, which may have been a stranger (C13). */
    @Schema(name = "DeclaredInRequest")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclaredView(
            @Schema(maxLength = 201) @Nullable String name,

            @Schema(maxLength = 400) @Nullable String residence,

            @Schema(maxLength = 20, description = "On which to call; in clear also before the caller is verified")
            @Nullable
            String phone,

            @Schema(maxItems = 20, description = "When a PIN is issued, the first half goes to the chosen one")
            @Nullable
            List<ContactView> contacts) {

        public DeclaredView {
            contacts = contacts == null ? null : List.copyOf(contacts);
        }

        @Override
        public String toString() {
            return "DeclaredView[redacted]";
        }
    }

    /** Where the citizen can be reached. */
    @Schema(name = "PersonContact")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(
            @Schema(maxLength = 20) String channel,

            @Schema(maxLength = 254) String address,

            @Schema(description = "Whether first halves go there")
            boolean chosen,

            @Schema(
                    description =
                            "Since when it is the citizen's; one of less than a day serves a remote identification"
                                    + " only if the approving agent has seen the evidence. Absent when it was only declared")
            @Nullable
            Instant addedAt,

            @Schema(
                    description =
                            "From when on it gets a lost PIN back, and hears what happens to the others; absent when it"
                                    + " was only declared")
            @Nullable
            Instant countsFrom) {
        @Override
        public String toString() {
            return "ContactView[redacted]";
        }
    }

    /** Where the citizen lives. */
    @Schema(name = "PersonAddress")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddressView(
            @Schema(maxLength = 100) @Nullable String street,

            @Schema(maxLength = 10) @Nullable String houseNumber,

            @Schema(maxLength = 10) @Nullable String postalCode,

            @Schema(maxLength = 60) @Nullable String municipality,

            @Schema(maxLength = 2) @Nullable String province,

            @Schema(maxLength = 2) @Nullable String country) {
        @Override
        public String toString() {
            return "AddressView[redacted]";
        }
    }

    @Override
    public String toString() {
        return "PersonView[redacted]";
    }
}
