package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

/** What happened to an application, and how it stands since. */
record Change(ChangeKind kind, BenefitApplication application) {

    Change {
        requireNonNull(kind, "kind");
        requireNonNull(application, "application");
    }
}
