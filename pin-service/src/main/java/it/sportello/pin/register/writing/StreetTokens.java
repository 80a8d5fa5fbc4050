package it.sportello.pin.register.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads street and house number into tokens that are the same for most ways of writing them. */
final class StreetTokens {

    private static final Set<String> NUMBER_MARKS = Set.of("N", "NR", "NUM", "NUMERO", "CIV", "CIVICO");
    private static final List<List<String>> NO_NUMBER = List.of(
            List.of("SNC"),
            List.of("S", "N", "C"),
            List.of("S", "N"),
            List.of("SN"),
            List.of("SENZA", "NUMERO", "CIVICO"),
            List.of("SENZA", "NUMERO"));

    private StreetTokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        for (String piece : Tokens.pieces(text)) {
            addTo(tokens, piece);
        }
        if (!tokens.isEmpty()) {
            tokens.addAll(0, Abbreviations.streetType(tokens.removeFirst()));
        }
        return redOf(withoutMarks(Numerals.inDigits(tokens)));
    }

    /** A piece that is an abbreviation as a whole ({@code P.ZZA}, {@code F.lli}) is one token. */
    private static void addTo(List<String> tokens, String piece) {
        String dense = piece.replaceAll("[./']", "");
        boolean abbreviated = tokens.isEmpty() ? Abbreviations.isStreetType(dense) : Abbreviations.isWord(dense);
        if (abbreviated) {
            tokens.add(tokens.isEmpty() ? dense : Abbreviations.word(dense));
        } else {
            Tokens.of(piece).map(Abbreviations::word).forEach(tokens::add);
        }
    }

    /** {@code n. 7}, {@code civico 7} and {@code 7} are the same; {@code s.n.c.} is no number at all. */
    private static List<String> withoutMarks(List<String> tokens) {
        List<String> left = new ArrayList<>();
        for (String token : tokens.reversed()) {
            boolean marksANumber = NUMBER_MARKS.contains(token) && !left.isEmpty() && Tokens.isNumber(left.getLast());
            if (!marksANumber) {
                left.add(token);
            }
        }
        List<String> inOrder = left.reversed();
        return NO_NUMBER.stream()
                .filter(mark -> endsWith(inOrder, mark))
                .findFirst()
                .map(mark -> inOrder.subList(0, inOrder.size() - mark.size()))
                .orElse(inOrder);
    }

    private static boolean endsWith(List<String> tokens, List<String> end) {
        int from = tokens.size() - end.size();
        return from > 0 && tokens.subList(from, tokens.size()).equals(end);
    }

    /** In Genoa and Florence shops have red numbers of their own: {@code 7 rosso} is {@code 7/R}, and never 7. */
    private static List<String> redOf(List<String> tokens) {
        return Stream.iterate(0, i -> i < tokens.size(), i -> i + 1)
                .map(i -> i > 0 && tokens.get(i).equals("ROSSO") && Tokens.isNumber(tokens.get(i - 1))
                        ? "R"
                        : tokens.get(i))
                .toList();
    }
}
