package it.sportello.pin.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and addresses as they compare: two archives write the same street with other capitals, blanks, accents or
 * apostrophes ({@code Niccolò}, {@code NICCOLO'}).
 */
final class Writing {

    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Writing() {}

    static String comparable(String text) {
        // Compatibility decomposition splits the accent from its letter, and the pattern drops it as a mark.
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return NOT_COMPARED.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static boolean isSame(String one, String other) {
        return comparable(one).equals(comparable(other));
    }
}
