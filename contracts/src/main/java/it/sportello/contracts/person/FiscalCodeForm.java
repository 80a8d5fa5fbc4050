package it.sportello.contracts.person;

import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/** The outward form of a tax code: length, characters, day of birth, check character (DM 23 December 1976). */
final class FiscalCodeForm {

    static final int PERSONAL_LENGTH = 16;
    static final int PROVISIONAL_LENGTH = 11;

    /** Added to the day of birth of women. */
    static final int FEMALE_DAY_OFFSET = 40;

    /** One letter per month, January first. */
    static final String MONTHS = "ABCDEHLMPRST";

    private static final Pattern PERSONAL =
            Pattern.compile("[A-Z]{6}#{2}[ABCDEHLMPRST]#{2}[A-MZ]#{3}[A-Z]".replace("#", "[\\dLMNPQRSTUV]"));
    private static final Pattern PROVISIONAL = Pattern.compile("(?!0+$)\\d{11}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SMALL_LETTER = Pattern.compile("[a-z]");

    private FiscalCodeForm() {}

    /** ASCII only: {@code toUpperCase} alone would turn letters of other alphabets into Latin ones. */
    static String normalise(String typed) {
        String dense = BLANKS.matcher(typed).replaceAll("");
        return SMALL_LETTER
                .matcher(dense)
                .replaceAll(letter -> String.valueOf((char) (letter.group().charAt(0) - 'a' + 'A')));
    }

    static Optional<FiscalCodeDefect> findDefect(String code) {
        return switch (code.length()) {
            case PERSONAL_LENGTH -> findDefectOfPersonal(code);
            case PROVISIONAL_LENGTH -> findDefectOfProvisional(code);
            default -> Optional.of(FiscalCodeDefect.LENGTH);
        };
    }

    private static Optional<FiscalCodeDefect> findDefectOfPersonal(String code) {
        if (!PERSONAL.matcher(code).matches()) {
            return Optional.of(FiscalCodeDefect.FORM);
        }
        if (!namesExistingDay(Omocodia.restoreDigits(code))) {
            return Optional.of(FiscalCodeDefect.BIRTH_DAY);
        }
        char expected = FiscalCodeCheckCharacter.of(code.substring(0, PERSONAL_LENGTH - 1));
        return code.charAt(PERSONAL_LENGTH - 1) == expected
                ? Optional.empty()
                : Optional.of(FiscalCodeDefect.CHECK_CHARACTER);
    }

    /** 29 February always passes: the code does not say which century's leap years count. */
    private static boolean namesExistingDay(String digits) {
        Month month = Month.of(MONTHS.indexOf(digits.charAt(8)) + 1);
        int encoded = Integer.parseInt(digits.substring(9, 11));
        int day = encoded > FEMALE_DAY_OFFSET ? encoded - FEMALE_DAY_OFFSET : encoded;
        return day >= 1 && day <= month.maxLength();
    }

    private static Optional<FiscalCodeDefect> findDefectOfProvisional(String code) {
        if (!PROVISIONAL.matcher(code).matches()) {
            return Optional.of(FiscalCodeDefect.FORM);
        }
        return FiscalCodeCheckCharacter.passesLuhn(code)
                ? Optional.empty()
                : Optional.of(FiscalCodeDefect.CHECK_CHARACTER);
    }
}
