package it.sportello.contactcenter.casework.form;

import it.sportello.contracts.contact.EmailAddress;
import it.sportello.contracts.contact.MobileNumber;
import it.sportello.platform.web.problem.FieldError;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact that the verified caller names instead of the one that failed. */
public record NewContact(
        @Schema(required = true) @NotNull Kind channel,

        @Schema(
                required = true,
                description = "Mobile number with its country's prefix, or e-mail address",
                examples = "+393335550123")
        @NotNull
        @Size(min = 6, max = 254)
        String address,

        @Schema(description = "Whether the caller has the request's other contacts, too; if not, they are not theirs")
        @Nullable
        Boolean othersConfirmed) {

    /** The channels of a first half. */
    public enum Kind {
        SMS,
        EMAIL,
        CERTIFIED_EMAIL
    }

    Optional<FieldError> findFault() {
        try {
            normalized();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new FieldError("/contact/address", "is no address of this channel"));
        }
    }

    /** As pin-service keeps it. */
    public String normalized() {
        return switch (channel) {
            case SMS -> MobileNumber.parse(address).value();
            case EMAIL, CERTIFIED_EMAIL -> EmailAddress.parse(address).value();
        };
    }

    /** What the seal says beside the address, by the names that pin-service reads. */
    public Map<String, String> parameters() {
        return Boolean.TRUE.equals(othersConfirmed)
                ? Map.of("channel", channel.name(), "others_confirmed", "true")
                : Map.of("channel", channel.name());
    }

    @Override
    public String toString() {
        return "NewContact[redacted]";
    }
}
