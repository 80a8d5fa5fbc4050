package it.sportello.contactcenter.casework.script;

/**
 * How far a caller is in the script. A wrong answer does not end it: right or wrong is told at the end alone, so that
 * nobody learns which answer was wrong (K6).
 *
 * @param answered questions so far
 * @param wrong whether one of the answers was
 */
public record ScriptProgress(int answered, boolean wrong) {

    public static final ScriptProgress NONE = new ScriptProgress(0, false);

    public ScriptProgress {
        if (answered < 0 || answered > Question.SCRIPT.size()) {
            throw new IllegalArgumentException("the script has no such step");
        }
    }

    public ScriptProgress answer(boolean right) {
        return new ScriptProgress(answered + 1, wrong || !right);
    }

    /** Whether this is what the caller is to be asked now. */
    public boolean expects(Question question) {
        return standing() instanceof ScriptStanding.Asking(Question due) && due == question;
    }

    public ScriptStanding standing() {
        if (answered < Question.SCRIPT.size()) {
            return new ScriptStanding.Asking(Question.SCRIPT.get(answered));
        }
        return wrong ? new ScriptStanding.Failed() : new ScriptStanding.Verified();
    }
}
