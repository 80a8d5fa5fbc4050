package it.sportello.localstack.testing;

import java.time.LocalDate;
import java.util.Locale;

/** Builds the tax code of an invented person; reading and checking codes is the contracts' business. */
final class TaxCodes {

    private static final String MONTHS = "ABCDEHLMPRST";
    /** What a character counts on an odd position: 0–9 and A–J share the first ten. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private TaxCodes() {}

    static String encode(String family, String given, LocalDate birth, boolean woman, String birthPlace) {
        String body = threeOf(family)
                + (consonants(given).length() > 3 ? skipSecond(consonants(given)) : threeOf(given))
                + "%02d".formatted(birth.getYear() % 100)
                + MONTHS.charAt(birth.getMonthValue() - 1)
                + "%02d".formatted(birth.getDayOfMonth() + (woman ? 40 : 0))
                + birthPlace;
        return body + checkCharacter(body);
    }

    private static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % 26);
    }

    private static String threeOf(String name) {
        return (consonants(name) + letters(name).replaceAll("[^AEIOU]", "") + "XXX").substring(0, 3);
    }

    private static String skipSecond(String consonants) {
        return "" + consonants.charAt(0) + consonants.charAt(2) + consonants.charAt(3);
    }

    private static String consonants(String name) {
        return letters(name).replaceAll("[AEIOU]", "");
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
