package it.sportello.pin.register.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in streets' names as digits: {@code XX Settembre}, {@code Venti Settembre}, {@code Giovanni XXIII}. */
final class Numerals {

    private static final Set<String> MONTHS = Set.of(
            "GENNAIO",
            "FEBBRAIO",
            "MARZO",
            "APRILE",
            "MAGGIO",
            "GIUGNO",
            "LUGLIO",
            "AGOSTO",
            "SETTEMBRE",
            "OTTOBRE",
            "NOVEMBRE",
            "DICEMBRE");

    /** The days after which streets are called. */
    private static final Map<String, String> DAYS = Map.of(
            "PRIMO", "1",
            "DUE", "2",
            "QUATTRO", "4",
            "OTTO", "8",
            "VENTI", "20",
            "VENTIQUATTRO", "24",
            "VENTICINQUE", "25");

    private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");
    private static final Map<Character, Integer> WORTH = Map.of('I', 1, 'V', 5, 'X', 10);

    private Numerals() {}

    static List<String> inDigits(List<String> tokens) {
        List<String> written = new ArrayList<>(tokens);
        for (int i = 1; i < written.size(); i++) {
            boolean isDay = i + 1 < written.size() && MONTHS.contains(written.get(i + 1));
            String token = written.get(i);
            if (isDay && DAYS.containsKey(token)) {
                written.set(i, DAYS.get(token));
            } else if (isRoman(token) && (isDay || token.length() > 1)) {
                written.set(i, Integer.toString(worthOf(token)));
            }
        }
        return written;
    }

    private static boolean isRoman(String token) {
        return ROMAN.matcher(token).matches();
    }

    private static int worthOf(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int worth = WORTH.get(roman.charAt(i));
            boolean beforeLarger = i + 1 < roman.length() && worth < WORTH.get(roman.charAt(i + 1));
            sum += beforeLarger ? -worth : worth;
        }
        return sum;
    }
}
