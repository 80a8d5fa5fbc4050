package it.sportello.pin.contact;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactReader;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of one's contacts, as a merge patch (RFC 7396): what is absent stays, what is null goes. */
@Schema(name = "ContactPatch", additionalProperties = Schema.False.class)
record ContactPatch(
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                nullable = true,
                examples = "+39 333 555 0123",
                minLength = 6,
                maxLength = 20)
        @Nullable
        JsonNode mobile,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                nullable = true,
                format = "email",
                examples = "mario.rossi@example.org",
                maxLength = 254)
        @Nullable
        JsonNode email,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                nullable = true,
                format = "email",
                examples = "mario.rossi@pec.example.org",
                maxLength = 254)
        @Nullable
        JsonNode certifiedEmail,

        @Schema(
                description = "Where first halves and messages go: a channel with a contact that was proved",
                enumeration = {"SMS", "EMAIL", "CERTIFIED_EMAIL"})
        @Nullable
        String firstHalfChannel) {

    /** @throws ProblemException naming every field that cannot be read */
    WantedContacts wanted() {
        Reading reading = new Reading();
        reading.contact("/mobile", mobile, Channel.SMS);
        reading.contact("/email", email, Channel.EMAIL);
        reading.contact("/certified_email", certifiedEmail, Channel.CERTIFIED_EMAIL);
        Channel chosen = reading.channel(firstHalfChannel);
        if (!reading.errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "The contacts stay as they are")
                    .withErrors(reading.errors);
        }
        return new WantedContacts(reading.removed, reading.named, chosen);
    }

    /** Remembers every fault, so that the citizen corrects the form once. */
    private static final class Reading {

        private final Set<Channel> removed = EnumSet.noneOf(Channel.class);
        private final List<ContactPoint> named = new ArrayList<>();
        private final List<FieldError> errors = new ArrayList<>();

        void contact(String pointer, @Nullable JsonNode typed, Channel channel) {
            if (typed == null) {
                return;
            }
            if (typed.isNull()) {
                removed.add(channel);
            } else if (typed.isTextual()) {
                read(pointer, typed.asText(), channel);
            } else {
                errors.add(new FieldError(pointer, "is a text or null"));
            }
        }

        private void read(String pointer, String typed, Channel channel) {
            try {
                ContactPoint point = ContactReader.read(channel, typed.strip());
                if (!ContactReader.recognised(point).equals(point)) {
                    // Ordinary mail may not arrive there, and the certified one stays as it is unless it is named.
                    throw new IllegalArgumentException("is a certified mailbox: name it as certified_email");
                }
                named.add(point);
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(pointer, String.valueOf(e.getMessage())));
            }
        }

        @Nullable
        Channel channel(@Nullable String typed) {
            if (typed == null) {
                return null;
            }
            return switch (typed) {
                case "SMS" -> Channel.SMS;
                case "EMAIL" -> Channel.EMAIL;
                case "CERTIFIED_EMAIL" -> Channel.CERTIFIED_EMAIL;
                default -> {
                    errors.add(new FieldError("/first_half_channel", "is none of the values it may have"));
                    yield null;
                }
            };
        }
    }

    @Override
    public String toString() {
        return "ContactPatch[redacted]";
    }
}
