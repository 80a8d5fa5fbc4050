package it.sportello.notification.channel.post.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name and a postal address as they show through the window, set so that every line is whole: a letter whose address is
 * cut off comes back, or comes to somebody else.
 *
 * @param points size of the letters
 */
public record Envelope(List<String> lines, double points) {

    /** From what reads well to the least that sorting machines read. */
    private static final double[] SIZES = {11, 10, 9, 8, 7, 6.5};

    /** The address zone of DIN 5008 B, less a margin for a sheet that slips in its envelope. */
    private static final double WIDTH_MM = 78;

    private static final double HEIGHT_MM = 27;
    private static final double LEADING = 1.18;
    private static final double MM_A_POINT = 25.4 / 72;
    private static final int FEWEST_LINES = 2;
    private static final String HOME = "IT";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Envelope {
        lines = List.copyOf(lines);
    }

    /** Sets {@code recipient}, one line of the address a line; empty when it cannot be written in the window. */
    public static Optional<Envelope> fitting(String recipient) {
        List<String> lines = recipient
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(Envelope::withCountryInWords)
                .toList();
        if (lines.size() < FEWEST_LINES || !lines.stream().allMatch(Typeface.SANS::canWrite)) {
            return Optional.empty();
        }
        for (double points : SIZES) {
            List<String> set = LineBreaks.wrap(lines, line -> width(line, points) <= WIDTH_MM);
            if (set.size() * points * LEADING * MM_A_POINT <= HEIGHT_MM) {
                return Optional.of(new Envelope(set, points));
            }
        }
        return Optional.empty();
    }

    /** Sorters abroad read names and no codes; at home the country is left out. */
    private static Stream<String> withCountryInWords(String line) {
        if (!COUNTRIES.contains(line)) {
            return Stream.of(line);
        }
        return line.equals(HOME)
                ? Stream.empty()
                : Stream.of(
                        Locale.of("", line).getDisplayCountry(Locale.ITALIAN).toUpperCase(Locale.ITALIAN));
    }

    private static double width(String line, double points) {
        return Typeface.SANS.ems(line) * points * MM_A_POINT;
    }

    @Override
    public String toString() {
        return "Envelope[" + lines.size() + " lines]";
    }
}
