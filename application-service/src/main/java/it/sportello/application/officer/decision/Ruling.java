package it.sportello.application.officer.decision;

import it.sportello.application.change.ChangeKind;
import it.sportello.application.staff.StaffAct;

/** Which way an officer decides. */
public enum Ruling {
    ACCEPTED(ChangeKind.GRANTED, StaffAct.APPLICATION_ACCEPTED),
    REJECTED(ChangeKind.REFUSED, StaffAct.APPLICATION_REJECTED);

    private final ChangeKind change;
    private final StaffAct act;

    Ruling(ChangeKind change, StaffAct act) {
        this.change = change;
        this.act = act;
    }

    StaffAct act() {
        return act;
    }

    ChangeKind change() {
        return change;
    }
}
