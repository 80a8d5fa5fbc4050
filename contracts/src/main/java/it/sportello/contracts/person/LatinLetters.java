package it.sportello.contracts.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The letters A to Z of a name: accents dropped, parts of compound names joined, apostrophes and hyphens ignored. */
final class LatinLetters {

    /** Capitals that are letters of their own, not a letter with an accent. */
    private static final Map<String, String> WITHOUT_BASE_LETTER =
            Map.of("Æ", "AE", "Œ", "OE", "Ø", "O", "Ð", "D", "Đ", "D", "Ł", "L", "Þ", "TH", "Ħ", "H");

    private LatinLetters() {}

    static String of(String name) {
        String capitals = name.toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : WITHOUT_BASE_LETTER.entrySet()) {
            capitals = capitals.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(capitals, Normalizer.Form.NFKD).replaceAll("[^A-Z]", "");
    }
}
