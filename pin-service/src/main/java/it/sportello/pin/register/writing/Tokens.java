package it.sportello.pin.register.writing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a text into words and numbers, in capitals, without accents, punctuation, signs of ordinals and leading zeros. */
final class Tokens {

    private static final Pattern ORDINAL_SIGN = Pattern.compile("[°ºª]");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BLANK = Pattern.compile("[\\s,;:()\"]+");
    private static final Pattern WORD_OR_NUMBER = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    private Tokens() {}

    /** As separated by blanks and commas: dots, slashes and apostrophes still stand inside. */
    static List<String> pieces(String text) {
        String decomposed = Normalizer.normalize(ORDINAL_SIGN.matcher(text).replaceAll(" "), Normalizer.Form.NFKD);
        String capitals = ACCENT.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
        return BLANK.splitAsStream(capitals).filter(piece -> !piece.isEmpty()).toList();
    }

    static Stream<String> of(String piece) {
        return WORD_OR_NUMBER
                .matcher(piece)
                .results()
                .map(MatchResult::group)
                .map(token -> LEADING_ZEROS.matcher(token).replaceAll(""));
    }

    static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }
}
