package it.sportello.contactcenter.casework.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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

        @Schema(maxLength = 20, description = "A number on which the citizen can be called") @Nullable
        String phone,

        @Schema(maxItems = 20) @Nullable List<ContactView> contacts,

        @Schema(description = "The address of the resident register") @Nullable
        AddressView address) {

    public PersonView {
        contacts = contacts == null ? null : List.copyOf(contacts);
    }

    /** Where the citizen can be reached. */
    @Schema(name = "PersonContact")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ContactView(
            @Schema(maxLength = 20) String channel,

            @Schema(maxLength = 254) String address,

            @Schema(description = "Whether first halves go there")
            boolean chosen) {
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
