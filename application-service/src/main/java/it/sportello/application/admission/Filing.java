package it.sportello.application.admission;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.form.CheckedForm;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An application that the rules let through, before it has a number. */
public record Filing(
        Citizen filer, Benefit benefit, ApplicationStatus status, CheckedForm.Sound form, Instant filedAt) {

    public Filing {
        requireNonNull(filer, "filer");
        requireNonNull(benefit, "benefit");
        requireNonNull(status, "status");
        requireNonNull(form, "form");
        requireNonNull(filedAt, "filedAt");
    }

    /** The issue of the first half when nothing more was proved: what was filed so can be disowned (A11). */
    @Nullable
    public Integer firstIssue() {
        return filedWithFirstHalf() ? (Integer) filer.firstIssue().orElseThrow() : null;
    }

    /** A7: who filed with the first half has to activate the PIN before they can appropriate the bonus. */
    public boolean fullPinPending() {
        return benefit.needsAppropriation() && filedWithFirstHalf();
    }

    private boolean filedWithFirstHalf() {
        return !filer.assurance().satisfies(CredentialLevel.ORDINARY);
    }
}
