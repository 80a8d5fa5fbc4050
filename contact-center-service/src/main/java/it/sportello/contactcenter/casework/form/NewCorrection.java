package it.sportello.contactcenter.casework.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address as the verified caller says it now, and what else of the request was wrong. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewCorrection(
        @Size(min = 1, max = 100) @Nullable String givenName,

        @Size(min = 1, max = 100) @Nullable String familyName,

        @Nullable LocalDate birthDate,

        @Schema(required = true) @NotNull @Size(min = 1, max = 100)
        String street,

        @Size(min = 1, max = 10) @Nullable String houseNumber,

        @Schema(required = true) @NotNull @Size(min = 3, max = 10)
        String postalCode,

        @Schema(required = true) @NotNull @Size(min = 1, max = 60)
        String municipality,

        @Schema(required = true) @NotNull @Pattern(regexp = "^[A-Z]{2}$") @Size(min = 2, max = 2)
        String province,

        @Pattern(regexp = "^[A-Z]{2}$") @Size(min = 2, max = 2) @Nullable
        String country) {

    /** By the names that pin-service knows; what was not given is left as it was. */
    public Map<String, String> parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "given_name", givenName);
        put(given, "family_name", familyName);
        put(given, "birth_date", birthDate);
        put(given, "street", street);
        put(given, "house_number", houseNumber);
        put(given, "postal_code", postalCode);
        put(given, "municipality", municipality);
        put(given, "province", province);
        put(given, "country", country);
        return Map.copyOf(given);
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }

    @Override
    public String toString() {
        return "NewCorrection[redacted]";
    }
}
