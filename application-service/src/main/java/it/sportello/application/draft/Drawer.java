package it.sportello.application.draft;

import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;

/**
 * Where a citizen's drafts lie (C6). Each issue of the first half has its own: whoever holds another one neither sees,
 * overwrites nor misses them. From ORDINARY on there is one more, out of reach of any first half; who gets there takes
 * along what they began with the half that their PIN was activated with, and nothing that was begun with others.
 *
 * @param own where the citizen's drafts are put
 * @param inherited where they are looked for, too
 */
public record Drawer(int own, int inherited) {

    /** Of who has proved more than a first half: issues count from 1. */
    static final int BEYOND_HALVES = 0;

    public static Drawer of(Citizen citizen) {
        int issue = citizen.firstIssue().orElse(BEYOND_HALVES);
        return citizen.assurance().satisfies(CredentialLevel.ORDINARY)
                ? new Drawer(BEYOND_HALVES, issue)
                : new Drawer(issue, issue);
    }
}
