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
 * @param lettersSpent whether the person had as many letters of late as one may have (C10)
 */
record Circumstances(boolean liveCredential, int othersServed, int requestsOfTheDay, boolean lettersSpent) {

    private static final int REQUESTS_PER_DAY = 3;

    /** After a talk it does not matter any more how much was requested, but how many letters went out does. */
    static Circumstances afterTalk(boolean liveCredential, int othersServed, boolean lettersSpent) {
        return new Circumstances(liveCredential, othersServed, 1, lettersSpent);
    }

    Set<AssistanceReason> reasons() {
        Set<AssistanceReason> reasons = EnumSet.noneOf(AssistanceReason.class);
        if (liveCredential) {
            reasons.add(AssistanceReason.LIVE_CREDENTIAL);
        }
        if (ContactPoint.isFullWith(othersServed)) {
            reasons.add(AssistanceReason.CONTACT_SHARED);
        }
        // Nothing live is issued anew, so that no letter is due; and its holder is to be told of this request.
        boolean letterTooMany = lettersSpent && !liveCredential;
        if (requestsOfTheDay > REQUESTS_PER_DAY || letterTooMany) {
            reasons.add(AssistanceReason.TOO_MANY_REQUESTS);
        }
        return reasons;
    }
}
