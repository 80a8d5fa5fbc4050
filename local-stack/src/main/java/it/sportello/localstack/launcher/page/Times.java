package it.sportello.localstack.launcher.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages write times: in Rome. */
final class Times {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ITALIAN).withZone(ROME);

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ROME);

    private Times() {}
}
