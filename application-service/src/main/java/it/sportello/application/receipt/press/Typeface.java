package it.sportello.application.receipt.press;

import java.io.InputStream;

/** The embedded type, Liberation under the SIL Open Font License 1.1. */
enum Typeface {
    SANS("LiberationSans-Regular.ttf", "Sans", 400),
    SANS_BOLD("LiberationSans-Bold.ttf", "Sans", 700),
    SERIF("LiberationSerif-Regular.ttf", "Serif", 400);

    private final String file;
    private final String family;
    private final int weight;

    Typeface(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return Typeface.class.getResourceAsStream("/liberation/" + file);
    }
}
