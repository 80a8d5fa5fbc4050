package it.sportello.e2e.demo;

import java.io.PrintStream;

/** Prints the story as it happens. */
final class Narrator {

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void step(String text) {
        step++;
        out.printf("%n%2d. %s%n", step, text);
    }

    void result(String text, Object... values) {
        out.printf("    → " + text + "%n", values);
    }

    void end(String text) {
        out.printf("%n%s%n", text);
    }
}
