package it.sportello.application.payment.order;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text in the characters that every bank has to take (European Payments Council, EPC217-08). */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9/\\-?:().,'+ ]");

    private PlainText() {}

    /** Without accents, with a full stop for what cannot be said, cut to what fits. */
    static String of(String text, int most) {
        String apart = Normalizer.normalize(text.replace("ß", "ss").replace('’', '\''), Normalizer.Form.NFKD);
        String plain = OTHERS.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(".");
        return plain.substring(0, Math.min(most, plain.length())).strip();
    }
}
