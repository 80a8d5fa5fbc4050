package it.sportello.application.submission;

import it.sportello.application.ApplicationStatus;
import java.util.ArrayList;
import java.util.List;

/** What the applicant still has to do before the application goes on. */
public enum PendingStep {
    /** Activate the PIN with both halves: the benefit has to be appropriated with it (A7). */
    FULL_PIN,
    /** Make the PIN dispositive: the application is suspended until then (A3). */
    DISPOSITIVE_PIN;

    static List<PendingStep> of(ApplicationStatus status, boolean fullPinPending) {
        List<PendingStep> steps = new ArrayList<>();
        if (fullPinPending) {
            steps.add(FULL_PIN);
        }
        if (status == ApplicationStatus.SUSPENDED) {
            steps.add(DISPOSITIVE_PIN);
        }
        return steps;
    }
}
