package it.sportello.contactcenter.casework.script;

/** What follows from a caller's answers. */
public sealed interface ScriptStanding {

    /** The script goes on, whatever the answers were. */
    record Asking(Question question) implements ScriptStanding {}

    /** The caller is the citizen. */
    record Verified() implements ScriptStanding {}

    /** At least one answer was wrong. */
    record Failed() implements ScriptStanding {}
}
