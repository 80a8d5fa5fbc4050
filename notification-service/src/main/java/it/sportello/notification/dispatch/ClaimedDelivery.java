package it.sportello.notification.dispatch;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.notification.channel.Notice;
import it.sportello.platform.sealing.SealedContent;
import java.util.UUID;

/** What one sender holds under its lease. {@code attempt} tells its report from that of an earlier holder. */
public record ClaimedDelivery(
        UUID dispatchId,
        int attempt,
        Channel channel,
        Purpose purpose,
        String template,
        String language,
        String sealed) {

    public ClaimedDelivery {
        requireNonNull(dispatchId, "dispatchId");
        requireNonNull(channel, "channel");
        requireNonNull(purpose, "purpose");
        requireNonNull(template, "template");
        requireNonNull(language, "language");
        requireNonNull(sealed, "sealed");
    }

    /** What is to be said, with the content that the seal held. */
    public Notice unsealed(SealedContent content) {
        return new Notice(
                dispatchId, channel, template, language, content.recipient(), content.parameters(), content.notAfter());
    }
}
