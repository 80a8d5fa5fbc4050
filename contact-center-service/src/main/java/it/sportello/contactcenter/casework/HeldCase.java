package it.sportello.contactcenter.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.casework.form.CaseView;

/** A case as one agent sees it. */
record HeldCase(CaseView view, boolean held) {
    HeldCase {
        requireNonNull(view, "view");
    }
}
