package it.sportello.application.officer.decision;

import it.sportello.application.change.ChangeKind;
import java.util.Locale;

/** Which way an officer decides. */
public enum Ruling {
    ACCEPTED(ChangeKind.GRANTED),
    REJECTED(ChangeKind.REFUSED);

    private final ChangeKind change;

    Ruling(ChangeKind change) {
        this.change = change;
    }

    /** As the audit writes it. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    ChangeKind change() {
        return change;
    }
}
