package it.sportello.notification.channel.mail.receipt;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How others name a mail of ours: by its Message-ID, or by the envelope id alone. Both begin with the dispatch. */
final class MessageReference {

    private static final Pattern DISPATCH =
            Pattern.compile("<?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:@.*)?");

    private MessageReference() {}

    static Optional<UUID> dispatchIn(@Nullable String value) {
        Matcher found = DISPATCH.matcher(value == null ? "" : value.strip());
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
