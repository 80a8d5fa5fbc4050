package it.sportello.platform.sealing;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What travels sealed: where it goes and what it says.
 *
 * @param boundTo the key of the one event that may carry it
 * @param notAfter domain time from which nobody may open it any more
 * @param recipient an address, number or e-mail address as the channel understands it
 * @param parameters what the template needs, by name
 */
public record SealedContent(
        UUID boundTo, Purpose purpose, Instant notAfter, String recipient, Map<String, String> parameters) {

    public SealedContent {
        requireNonNull(boundTo, "boundTo");
        requireNonNull(purpose, "purpose");
        requireNonNull(notAfter, "notAfter");
        requireNonNull(recipient, "recipient");
        parameters = Map.copyOf(parameters);
    }

    /** Names neither recipient nor parameters: they are why it is sealed. */
    @Override
    public String toString() {
        return "SealedContent[boundTo=" + boundTo + ", purpose=" + purpose + ", notAfter=" + notAfter + "]";
    }
}
