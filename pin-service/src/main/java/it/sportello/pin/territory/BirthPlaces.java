package it.sportello.pin.territory;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The Belfiore codes of municipalities, ceased ones too, and of foreign states, each with the days on which it stood. */
public final class BirthPlaces {

    private static final Map<String, Span> SPANS = TerritoryFile.read("belfiore.csv").stream()
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], Span::of));

    private BirthPlaces() {}

    /**
     * False of a code that no source has: nearly always a slip, but a few foreign territories and places of long ago are
     * missing from the list.
     *
     * @param belfiore in capitals
     */
    public static boolean isKnown(String belfiore) {
        return SPANS.containsKey(belfiore);
    }

    /** Whether the place was founded by then and still stood, as far as is known: of nineteen that are no more no days are. */
    public static boolean existedOn(String belfiore, LocalDate day) {
        Span span = SPANS.get(belfiore);
        return span != null && span.includes(day);
    }

    /** Both days belong to it: on the day of a merger births were still written down where they happened. */
    private record Span(LocalDate first, LocalDate last) {

        private static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

        static Span of(String[] fields) {
            if (fields.length == 1) {
                return ALWAYS;
            }
            LocalDate first = fields[1].isEmpty() ? LocalDate.MIN : LocalDate.parse(fields[1]);
            return new Span(first, fields.length == 2 ? LocalDate.MAX : LocalDate.parse(fields[2]));
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
