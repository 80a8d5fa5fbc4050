package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;

/**
 * What happened to an application.
 *
 * @param from where it stood before
 * @param application how it stands since
 */
record Change(ChangeKind kind, ApplicationStatus from, BenefitApplication application) {

    Change {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(application, "application");
    }
}
