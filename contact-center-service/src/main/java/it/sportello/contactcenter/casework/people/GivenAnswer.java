package it.sportello.contactcenter.casework.people;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.casework.script.Question;

/** What a caller answered, for the register to compare. */
public record GivenAnswer(Question question, String answer) {
    public GivenAnswer {
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
    }

    @Override
    public String toString() {
        return "GivenAnswer[question=" + question + "]";
    }
}
