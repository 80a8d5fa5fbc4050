package it.sportello.pin.register.writing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Street and house number as they compare.
 *
 * @param tokens of street and house number
 * @param inside which door behind it, of which registers know nothing; empty when it is not said
 */
public record StreetLine(List<String> tokens, List<String> inside) {

    /** What begins to say which door inside a house it is. */
    private static final Map<String, String> INSIDE = Map.of(
            "INT", "INT",
            "INTERNO", "INT",
            "SC", "SCALA",
            "SCALA", "SCALA",
            "PIANO", "PIANO",
            "PAL", "PALAZZINA",
            "PALAZZINA", "PALAZZINA",
            "APP", "INT",
            "APPARTAMENTO", "INT",
            "EDIFICIO", "EDIFICIO");

    private static final Set<String> SAINTS = Set.of("S", "SAN", "SANTO", "SANTA", "SANT", "SANTI", "SANTE", "SS");
    private static final Set<String> SEVERAL_SAINTS = Set.of("SS", "SANTI", "SANTE", "SANTISSIMA", "SANTISSIMO");

    public StreetLine {
        tokens = List.copyOf(tokens);
        inside = List.copyOf(inside);
    }

    /** @param text the street, then the house number where there is one */
    public static StreetLine read(String text) {
        List<String> all = StreetTokens.of(text);
        int numberAt = firstWhere(all, 0, Tokens::isNumber);
        int insideAt = firstWhere(all, numberAt, INSIDE::containsKey);
        List<String> inside = all.subList(insideAt, all.size()).stream()
                .map(token -> INSIDE.getOrDefault(token, token))
                .toList();
        return new StreetLine(all.subList(0, insideAt), inside);
    }

    private static int firstWhere(List<String> tokens, int from, Predicate<String> condition) {
        return IntStream.range(from, tokens.size())
                .filter(i -> condition.test(tokens.get(i)))
                .findFirst()
                .orElse(tokens.size());
    }

    /** Whether both can mean the same door: what one of them leaves out, inside the house, says nothing against it. */
    public boolean isSameAs(StreetLine other) {
        boolean sameInside = inside.isEmpty() || other.inside.isEmpty() || inside.equals(other.inside);
        return sameInside && (joined(tokens).equals(joined(other.tokens)) || fits(other));
    }

    /** The same for all that {@link #isSameAs} says of saints; initials it cannot fill in. */
    public String key() {
        return joined(tokens.stream()
                .map(token -> SAINTS.contains(token) ? "S" : token)
                .toList());
    }

    /** Blanks between words do not count; between numbers they do, or 1/1 would be 11. */
    private static String joined(List<String> tokens) {
        return tokens.stream()
                .map(token -> Tokens.isNumber(token) ? token + "." : token)
                .collect(Collectors.joining());
    }

    private boolean fits(StreetLine other) {
        return tokens.size() == other.tokens.size()
                && IntStream.range(0, tokens.size())
                        .allMatch(i -> fits(tokens.get(i), other.tokens.get(i), isBeforeAName(i)));
    }

    /** Only first names and saints are written short. The letter of a house number is no initial: 7/B is not 7 bis. */
    private boolean isBeforeAName(int place) {
        return place > 0
                && place + 1 < tokens.size()
                && !Tokens.isNumber(tokens.get(place + 1))
                && !Tokens.isNumber(tokens.get(place - 1));
    }

    private static boolean fits(String one, String other, boolean mayBeShort) {
        return one.equals(other)
                || mayBeShort
                        && (isInitialOf(one, other)
                                || isInitialOf(other, one)
                                || SEVERAL_SAINTS.contains(one) && SEVERAL_SAINTS.contains(other));
    }

    private static boolean isInitialOf(String initial, String word) {
        return initial.length() == 1 && !Tokens.isNumber(initial) && word.startsWith(initial);
    }

    @Override
    public String toString() {
        return "StreetLine[redacted]";
    }
}
