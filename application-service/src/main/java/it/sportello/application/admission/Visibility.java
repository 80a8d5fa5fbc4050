package it.sportello.application.admission;

import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;
import org.jspecify.annotations.Nullable;

/**
 * Which of their own applications a citizen may see (C6): all of them from ORDINARY on; below, those filed with the same
 * issue of the first half. Whoever intercepted one half learns nothing of what was filed otherwise.
 *
 * @param everything all own applications
 * @param firstIssue else those filed with this issue; none when it is not known
 */
public record Visibility(boolean everything, @Nullable Integer firstIssue) {

    public static Visibility of(Citizen citizen) {
        Integer issue = citizen.firstIssue().isPresent() ? citizen.firstIssue().getAsInt() : null;
        return new Visibility(citizen.assurance().satisfies(CredentialLevel.ORDINARY), issue);
    }

    /** @param filedWith the issue of the first half it was filed with; null when it was filed at a higher level */
    public boolean shows(@Nullable Integer filedWith) {
        return everything || filedWith != null && filedWith.equals(firstIssue);
    }
}
