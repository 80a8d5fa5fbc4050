package it.sportello.contracts.person;

import java.util.Locale;

/** Encodes declared facts as the first 15 characters of a tax code (DM 23 December 1976, articles 2 to 6). */
final class FiscalCodeEncoder {

    private static final int LETTERS_OF_A_NAME = 3;
    private static final int CONSONANTS_THAT_SKIP_THE_SECOND = 4;

    private FiscalCodeEncoder() {}

    static String encode(PersonalData person) {
        int day = person.birthDate().getDayOfMonth()
                + (person.sex() == Sex.FEMALE ? FiscalCodeForm.FEMALE_DAY_OFFSET : 0);
        char month = FiscalCodeForm.MONTHS.charAt(person.birthDate().getMonthValue() - 1);
        int year = Math.floorMod(person.birthDate().getYear(), 100);
        return familyName(person.familyName())
                + givenName(person.givenName())
                + String.format(Locale.ROOT, "%02d%c%02d", year, month, day)
                + person.birthPlace();
    }

    /** Consonants in order, then vowels in order, then X. */
    static String familyName(String name) {
        String letters = LatinLetters.of(name);
        return threeOf(consonants(letters) + vowels(letters));
    }

    /** As family names, but with four consonants or more the second one is left out. */
    static String givenName(String name) {
        String letters = LatinLetters.of(name);
        String consonants = consonants(letters);
        return consonants.length() >= CONSONANTS_THAT_SKIP_THE_SECOND
                ? threeOf(consonants.charAt(0) + consonants.substring(2))
                : threeOf(consonants + vowels(letters));
    }

    private static String threeOf(String letters) {
        return (letters + "XXX").substring(0, LETTERS_OF_A_NAME);
    }

    private static String consonants(String letters) {
        return letters.replaceAll("[AEIOU]", "");
    }

    private static String vowels(String letters) {
        return letters.replaceAll("[^AEIOU]", "");
    }
}
