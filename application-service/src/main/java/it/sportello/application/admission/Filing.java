package it.sportello.application.admission;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.credential.PersonCredential;
import it.sportello.application.form.CheckedForm;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Citizen;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An application that the rules let through, before it has a number.
 *
 * @param fullPinPending A7: who filed with the first half has to activate the PIN before they can appropriate the bonus
 */
public record Filing(
        Citizen filer,
        Benefit benefit,
        ApplicationStatus status,
        boolean fullPinPending,
        CheckedForm.Sound form,
        Instant filedAt) {

    public Filing {
        requireNonNull(filer, "filer");
        requireNonNull(benefit, "benefit");
        requireNonNull(status, "status");
        requireNonNull(form, "form");
        requireNonNull(filedAt, "filedAt");
    }

    /** As the filer's token alone has it. */
    static Filing of(
            Citizen filer, Benefit benefit, ApplicationStatus status, CheckedForm.Sound form, Instant filedAt) {
        boolean fullPinPending = benefit.needsAppropriation() && isFirstHalfOnly(filer);
        return new Filing(filer, benefit, status, fullPinPending, form, filedAt);
    }

    /** Whether it waits for something that the filer may have done since the token was issued. */
    public boolean waitsForPin() {
        return fullPinPending || status == ApplicationStatus.SUSPENDED;
    }

    /** As it is when this is known of the filer's PIN: the event that it would wait for may have come already (A3, A7). */
    public Filing knowing(PersonCredential credential) {
        ApplicationStatus known = status == ApplicationStatus.SUSPENDED
                        && credential.isDispositive()
                        && !credential.hasRevoked(pinIssue())
                ? ApplicationStatus.SUBMITTED
                : status;
        boolean pending = fullPinPending && !credential.hasActivated(firstIssue());
        return new Filing(filer, benefit, known, pending, form, filedAt);
    }

    /** The issue of the first half when nothing more was proved: what was filed so can be disowned (A11). */
    @Nullable
    public Integer firstIssue() {
        return isFirstHalfOnly(filer) ? (Integer) filer.firstIssue().orElseThrow() : null;
    }

    /** The issue of the first half that the filer's PIN came of; null when that half was all, or there was no PIN. */
    @Nullable
    public Integer pinIssue() {
        OptionalInt issue = filer.firstIssue();
        return isFirstHalfOnly(filer) || issue.isEmpty() ? null : (Integer) issue.getAsInt();
    }

    private static boolean isFirstHalfOnly(Citizen filer) {
        return !filer.assurance().satisfies(CredentialLevel.ORDINARY);
    }
}
