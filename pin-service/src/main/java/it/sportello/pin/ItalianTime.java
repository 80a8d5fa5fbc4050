package it.sportello.pin;

import java.time.ZoneId;

/** Days begin and end as in Italy: those of limits, of letters, and of forms. */
public final class ItalianTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private ItalianTime() {}
}
