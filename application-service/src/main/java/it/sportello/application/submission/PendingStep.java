package it.sportello.application.submission;

import it.sportello.application.ApplicationStatus;
import java.util.ArrayList;
import java.util.List;

/** What the applicant still has to do before the application goes on. */
public enum PendingStep {
    /** Activate the PIN with both halves: the benefit has to be appropriated with it (A7). */
    FULL_PIN,
    /**
     * Confirm or repudiate it: it was filed with another issue of the first half than the PIN was activated with (A7), or
     * with a PIN that was revoked while it waited (C12).
     */
    CONFIRMATION,
    /** Appropriate the accepted bonus in time (A7). */
    APPROPRIATION,
    /** Make the PIN dispositive: the application is suspended until then (A3). Nobody is asked for that before their word. */
    DISPOSITIVE_PIN;

    static List<PendingStep> of(FiledApplication.State state) {
        List<PendingStep> steps = new ArrayList<>();
        if (state.fullPinPending() && state.status().isLive()) {
            steps.add(FULL_PIN);
        }
        if (state.inDoubt() && state.status().isLive()) {
            steps.add(CONFIRMATION);
        }
        if (state.toAppropriate() != null) {
            steps.add(APPROPRIATION);
        }
        if (state.status() == ApplicationStatus.SUSPENDED && !state.inDoubt()) {
            steps.add(DISPOSITIVE_PIN);
        }
        return steps;
    }
}
