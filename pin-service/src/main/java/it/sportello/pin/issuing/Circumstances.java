package it.sportello.pin.issuing;

import it.sportello.contracts.AssistanceReason;
import it.sportello.pin.person.ContactPoint;
import java.util.EnumSet;
import java.util.Set;

/**
 * What stands around a request (C13: anyone can type a victim's public data with his own phone).
 *
 * @param liveCredential whether the person has a live request, half or PIN
 * @param othersServed other persons whom the most shared of the contacts serves already
 * @param requestsOfTheDay with this one, of the tax code, contact or address that made most
 */
record Circumstances(boolean liveCredential, int othersServed, int requestsOfTheDay) {

    private static final int REQUESTS_PER_DAY = 3;

    /** After a talk it does not matter any more how much was requested. */
    static Circumstances afterTalk(boolean liveCredential, int othersServed) {
        return new Circumstances(liveCredential, othersServed, 1);
    }

    Set<AssistanceReason> reasons() {
        Set<AssistanceReason> reasons = EnumSet.noneOf(AssistanceReason.class);
        if (liveCredential) {
            reasons.add(AssistanceReason.LIVE_CREDENTIAL);
        }
        if (ContactPoint.isFullWith(othersServed)) {
            reasons.add(AssistanceReason.CONTACT_SHARED);
        }
        if (requestsOfTheDay > REQUESTS_PER_DAY) {
            reasons.add(AssistanceReason.TOO_MANY_REQUESTS);
        }
        return reasons;
    }
}
