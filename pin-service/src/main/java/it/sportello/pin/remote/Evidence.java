package it.sportello.pin.remote;

import static java.util.Objects.requireNonNull;

import it.sportello.platform.inbox.RejectedRecord;
import java.util.Map;
import java.util.UUID;

/**
 * What the contact center seals of an identification: no contact, only the codes by which two were proved during the call, and
 * how it was looked at.
 *
 * @param firstCode of the contact that gets the first half
 * @param secondCode of the contact that gets the second half
 * @param seen whether the agent who approved has seen the evidence
 */
record Evidence(UUID firstCode, UUID secondCode, boolean seen) {

    Evidence {
        requireNonNull(firstCode, "firstCode");
        requireNonNull(secondCode, "secondCode");
    }

    static Evidence of(Map<String, String> sealed) {
        return new Evidence(
                code(sealed, "first_code"),
                code(sealed, "second_code"),
                sealed.getOrDefault("evidence_seen", "false").equals("true"));
    }

    private static UUID code(Map<String, String> sealed, String name) {
        try {
            return UUID.fromString(sealed.getOrDefault(name, ""));
        } catch (IllegalArgumentException _) {
            throw new RejectedRecord("the sealed evidence names no " + name);
        }
    }
}
