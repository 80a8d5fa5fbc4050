package it.sportello.application.officer.bulk;

import static java.util.Objects.requireNonNull;

import it.sportello.application.officer.decision.NewDecision;

/**
 * One line of a file.
 *
 * @param line as a spreadsheet counts: the header is line 1
 */
record DecisionLine(int line, String protocolNumber, NewDecision decision) {

    DecisionLine {
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(decision, "decision");
    }
}
