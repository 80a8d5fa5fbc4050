package it.sportello.contracts.person;

import java.util.EnumSet;
import java.util.Set;

/** Compares a personal code, digits restored, with the code that the declared facts give. */
final class FiscalCodeConsistency {

    private FiscalCodeConsistency() {}

    static Set<FiscalCodeInconsistency> inconsistencies(String code, PersonalData declared) {
        String actual = Omocodia.restoreDigits(code);
        String expected = FiscalCodeEncoder.encode(declared);
        Set<FiscalCodeInconsistency> found = EnumSet.noneOf(FiscalCodeInconsistency.class);
        if (!actual.startsWith(expected.substring(0, 3))) {
            found.add(FiscalCodeInconsistency.FAMILY_NAME);
        }
        if (!actual.startsWith(expected.substring(3, 6), 3)) {
            found.add(FiscalCodeInconsistency.GIVEN_NAME);
        }
        if (!actual.startsWith(expected.substring(6, 9), 6) || day(actual) != day(expected)) {
            found.add(FiscalCodeInconsistency.BIRTH_DATE);
        }
        if (isFemale(actual) != isFemale(expected)) {
            found.add(FiscalCodeInconsistency.SEX);
        }
        if (!actual.startsWith(expected.substring(11, 15), 11)) {
            found.add(FiscalCodeInconsistency.BIRTH_PLACE);
        }
        return Set.copyOf(found);
    }

    private static int day(String digits) {
        return encodedDay(digits) % FiscalCodeForm.FEMALE_DAY_OFFSET;
    }

    private static boolean isFemale(String digits) {
        return encodedDay(digits) > FiscalCodeForm.FEMALE_DAY_OFFSET;
    }

    private static int encodedDay(String digits) {
        return Integer.parseInt(digits.substring(9, 11));
    }
}
