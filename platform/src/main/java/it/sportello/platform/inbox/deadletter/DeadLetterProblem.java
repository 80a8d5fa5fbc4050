package it.sportello.platform.inbox.deadletter;

import it.sportello.platform.web.problem.ProblemType;

/** What can go wrong with a dead letter. */
enum DeadLetterProblem implements ProblemType {
    REPLAY_FAILED("The record had no effect this time either"),
    DEAD_LETTER_CLOSED("Another decision was taken on this dead letter");

    private final String title;

    DeadLetterProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }
}
