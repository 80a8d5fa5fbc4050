package it.sportello.e2e.actor;

import java.io.Serial;

/** A step of a story did not go as told. */
public final class UnexpectedAnswerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(int expected, Answer answer) {
        super("Expected %d, but the answer was %d%s".formatted(expected, answer.status(), reason(answer)));
    }

    /** What succeeds against all expectation may hold a token or a PIN. */
    private static String reason(Answer answer) {
        return answer.status() < 400 ? "" : ": " + answer.text();
    }
}
