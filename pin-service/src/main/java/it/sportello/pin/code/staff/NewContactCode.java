package it.sportello.pin.code.staff;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactReader;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the caller says that they can be reached. */
@Schema(additionalProperties = Schema.False.class)
public record NewContactCode(
        @Schema(
                required = true,
                enumeration = {"SMS", "EMAIL", "CERTIFIED_EMAIL"})
        @NotNull
        @Pattern(regexp = "SMS|EMAIL|CERTIFIED_EMAIL")
        @Nullable
        String channel,

        @Schema(required = true, examples = "+39 333 555 0123") @NotNull @Size(min = 6, max = 254) @Nullable
        String address,

        @Schema(
                required = true,
                description = "As the grant of the case says",
                enumeration = {"PHONE_REQUEST", "REMOTE_IDENTIFICATION"})
        @NotNull
        @Pattern(regexp = "PHONE_REQUEST|REMOTE_IDENTIFICATION")
        @Nullable
        String use,

        @Schema(
                description = "Of the message",
                enumeration = {"it", "en", "de"},
                defaultValue = "it")
        @Pattern(regexp = "it|en|de")
        @Nullable
        String language) {

    /** @throws ProblemException 422 when it is no address of the channel */
    ContactPoint to() {
        try {
            // As the request that the code is for will use it.
            return ContactReader.recognised(ContactReader.read(
                    Channel.valueOf(requireNonNull(channel)),
                    requireNonNull(address).strip()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Nothing can be sent there")
                    .withErrors(List.of(new FieldError("/address", String.valueOf(e.getMessage()))));
        }
    }

    CodeUse purpose() {
        return CodeUse.valueOf(requireNonNull(use));
    }

    Language writtenIn() {
        return language == null ? Language.IT : Language.fromCode(language).orElse(Language.IT);
    }

    @Override
    public String toString() {
        return "NewContactCode[redacted]";
    }
}
