package it.sportello.application.change;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications of nobody, for the tests of rules. */
final class BenefitApplications {

    private BenefitApplications() {}

    /** Baby-sitting, filed with this issue of the first half, or with more. */
    static BenefitApplication filedWith(@Nullable Integer firstIssue, ApplicationStatus status) {
        return of(firstIssue, null, status, true);
    }

    /** Unemployment, filed with the PIN of this issue, which was revoked since. */
    static BenefitApplication filedWithRevoked(int pinIssue, ApplicationStatus status) {
        return of(null, pinIssue, status, false);
    }

    static BenefitApplication filed(ApplicationStatus status, boolean needsAppropriation) {
        return of(1, null, status, needsAppropriation);
    }

    private static BenefitApplication of(
            @Nullable Integer firstIssue,
            @Nullable Integer revokedIssue,
            ApplicationStatus status,
            boolean needsAppropriation) {
        return new BenefitApplication(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SPT-2020-000000123",
                "BABYSITTING",
                needsAppropriation,
                firstIssue,
                revokedIssue,
                revokedIssue != null,
                status,
                firstIssue != null,
                null);
    }

    static BenefitApplication confirmed(BenefitApplication application) {
        return ((Verdict.Changed) application.confirm(Fixtures.APRIL_FIRST))
                .change()
                .application();
    }
}
