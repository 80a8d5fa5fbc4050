package it.sportello.localstack.peers.sms;

import java.util.Arrays;

/** How the telephone behind a number behaves, by the first digits of the number. Citizens made up by tests have others. */
enum Telephone {
    /** Exists nowhere: the message center refuses it. */
    UNKNOWN("+393990"),
    /** Taken, then reported as undeliverable. */
    GONE("+393991"),
    /** The first message is put off. */
    BUSY("+393992"),
    /** Taken, then reported as expired. */
    OUT_OF_REACH("+393993"),
    /** Nothing is reported until somebody asks for it. */
    SILENT("+393994"),
    /** Delivered and reported before the sender hears that the message was taken. */
    HASTY("+393995"),
    /** Delivered and reported at once. */
    ON("");

    private final String prefix;

    Telephone(String prefix) {
        this.prefix = prefix;
    }

    static Telephone of(String number) {
        return Arrays.stream(values())
                .filter(kind -> number.startsWith(kind.prefix))
                .findFirst()
                .orElse(ON);
    }
}
