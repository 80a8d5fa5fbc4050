package it.sportello.pin.request.form;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a citizen types. Everything is text here, so that each wrong field is named in one answer instead of the first alone. */
@Schema(additionalProperties = Schema.False.class)
public record NewPinRequest(
        @Schema(
                required = true,
                minLength = 11,
                maxLength = 32,
                pattern = "^[0-9A-Za-z ]+$",
                examples = "RSSMRA80A01H501U")
        @Nullable
        String taxCode,

        @Schema(maxLength = 100, description = "Absent when there is one name only", examples = "Mario") @Nullable
        String givenName,

        @Schema(required = true, minLength = 1, maxLength = 100, examples = "Rossi") @Nullable
        String familyName,

        @Schema(
                required = true,
                enumeration = {"FEMALE", "MALE"})
        @Nullable
        String sex,

        @Schema(required = true, format = "date", examples = "1980-01-01") @Nullable
        String birthDate,

        @Schema(
                required = true,
                description = "Belfiore code of the municipality, or of the country",
                minLength = 4,
                maxLength = 4,
                pattern = "^[A-MZa-mz][0-9]{3}$",
                examples = "H501")
        @Nullable
        String birthPlace,

        @Schema(required = true) @Nullable NewResidence residence,

        @Schema(
                required = true,
                description = "A number on which the contact center can call",
                minLength = 6,
                maxLength = 20,
                pattern = "^[+0-9 ./()-]+$",
                examples = "06 5550 1234")
        @Nullable
        String phone,

        @Schema(required = true) @Nullable NewContacts contacts,

        @Schema(
                required = true,
                description = "Where the first half goes; one of the given contacts",
                enumeration = {"SMS", "EMAIL", "CERTIFIED_EMAIL"})
        @Nullable
        String firstHalfChannel,

        @Schema(
                enumeration = {"it", "en", "de"},
                defaultValue = "it")
        @Nullable
        String language,

        @Schema(
                format = "uuid",
                minLength = 36,
                maxLength = 36,
                description = "By phone alone: the code that the caller read back from the chosen contact")
        @Nullable
        String contactCodeId) {

    /** Where the citizen lives. */
    @Schema(additionalProperties = Schema.False.class)
    public record NewResidence(
            @Schema(required = true, minLength = 1, maxLength = 100, examples = "Via dei Fiori Finti") @Nullable
            String street,

            @Schema(maxLength = 10, examples = "7") @Nullable
            String houseNumber,

            @Schema(required = true, minLength = 3, maxLength = 10, examples = "00199") @Nullable
            String postalCode,

            @Schema(required = true, minLength = 1, maxLength = 60, examples = "Roma") @Nullable
            String municipality,

            @Schema(required = true, minLength = 2, maxLength = 2, examples = "RM") @Nullable
            String province,

            @Schema(minLength = 2, maxLength = 2, defaultValue = "IT") @Nullable
            String country) {}

    /** At least one; with two a lost PIN can be recovered. */
    @Schema(additionalProperties = Schema.False.class)
    public record NewContacts(
            @Schema(minLength = 6, maxLength = 20, examples = "+39 333 555 0123") @Nullable
            String mobile,

            @Schema(format = "email", maxLength = 254, examples = "mario.rossi@example.org") @Nullable
            String email,

            @Schema(format = "email", maxLength = 254, examples = "mario.rossi@pec.example.org") @Nullable
            String certifiedEmail) {}

    /** @throws ProblemException 422 when a code is named: nobody reads one back to themself */
    public void requireNoContactCode() {
        if (contactCodeId != null) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Some fields need correction")
                    .withErrors(List.of(new FieldError("/contact_code_id", "is for requests by phone")));
        }
    }

    @Override
    public String toString() {
        return "NewPinRequest[redacted]";
    }
}
