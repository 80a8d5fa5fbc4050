package it.sportello.application.submission;

import java.util.Locale;

/**
 * The number under which a filed application is known to the citizen: {@code SPT-2020-000000123}, the year in Italy and a
 * count that never begins again.
 */
record ProtocolNumber(int year, long sequence) {

    /** As the column {@code protocol_number} has it. */
    String text() {
        return String.format(Locale.ROOT, "SPT-%d-%09d", year, sequence);
    }
}
