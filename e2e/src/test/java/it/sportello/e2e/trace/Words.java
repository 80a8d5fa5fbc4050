package it.sportello.e2e.trace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is looked for, in every way somebody could have written it down: in groups of four or not, as hexadecimal, as base64.
 *
 * @param inAnyCase in lower case
 * @param exactly in the very case
 * @param alone with nothing beside it that would make it part of a longer number, of a time or of an id
 */
record Words(Set<String> inAnyCase, Set<String> exactly, List<Pattern> alone) {

    private static final String GROUPS = "(?<=\\G.{4})(?!$)";

    Words {
        inAnyCase = Set.copyOf(inAnyCase);
        exactly = Set.copyOf(exactly);
        alone = List.copyOf(alone);
    }

    /** PINs and halves, however they are grouped. Who wrote a whole PIN down wrote its halves down. */
    static Words pins(Collection<String> pins) {
        return of(pins.stream()
                .map(pin -> pin.replaceAll("[ -]", "").toUpperCase(Locale.ROOT))
                .flatMap(pin -> Stream.of("", "-", " ").map(between -> pin.replaceAll(GROUPS, between))));
    }

    /** One-time codes: six digits, as many other numbers have them, in groups of three or not. */
    static Words codes(Collection<String> codes) {
        Words written = of(codes.stream());
        Set<String> encoded = new LinkedHashSet<>(written.inAnyCase);
        encoded.removeAll(Set.copyOf(codes));
        return new Words(
                encoded, written.exactly, codes.stream().map(Words::alone).toList());
    }

    private static Pattern alone(String code) {
        String grouped = code.substring(0, 3) + "[ -]?" + code.substring(3);
        return Pattern.compile("(?<![\\w.+-])" + grouped + "(?![\\w-]|\\.\\d)");
    }

    static Words literally(Collection<String> words) {
        return of(words.stream());
    }

    Words and(Words others) {
        return new Words(
                joined(inAnyCase, others.inAnyCase), joined(exactly, others.exactly), both(alone, others.alone));
    }

    boolean areIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return inAnyCase.stream().anyMatch(lower::contains)
                || exactly.stream().anyMatch(text::contains)
                || alone.stream().anyMatch(code -> code.matcher(text).find());
    }

    private static Words of(Stream<String> writings) {
        Set<String> anyCase = new LinkedHashSet<>();
        Set<String> exact = new LinkedHashSet<>();
        writings.flatMap(it -> Stream.of(it, it.toLowerCase(Locale.ROOT)).distinct())
                .forEach(writing -> {
                    byte[] bytes = writing.getBytes(StandardCharsets.UTF_8);
                    anyCase.add(writing.toLowerCase(Locale.ROOT));
                    anyCase.add(HexFormat.of().formatHex(bytes));
                    exact.addAll(encoded(bytes));
                });
        return new Words(anyCase, exact, List.of());
    }

    /** A text in base64 looks three ways, by what stands before it; the characters at its ends belong to its neighbours, too. */
    private static List<String> encoded(byte[] bytes) {
        return Stream.of(0, 1, 2)
                .map(before -> {
                    byte[] inside = new byte[before + bytes.length];
                    System.arraycopy(bytes, 0, inside, before, bytes.length);
                    String text = Base64.getEncoder().withoutPadding().encodeToString(inside);
                    int first = (before * 8 + 5) / 6;
                    int end = inside.length * 8 / 6;
                    return text.substring(first, end);
                })
                .flatMap(text -> Stream.of(text, text.replace('+', '-').replace('/', '_')))
                .distinct()
                .toList();
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Pattern> both(List<Pattern> some, List<Pattern> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** They are secrets until the test is over. */
    @Override
    public String toString() {
        return "Words[" + inAnyCase.size() + "]";
    }
}
