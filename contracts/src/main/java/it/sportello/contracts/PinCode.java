package it.sportello.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A PIN in clear: an initial one of 16 characters, or one of 8, which is half an initial one or a personal one (C4).
 * Neither {@code toString} nor JSON shows it; {@link #reveal} and {@link #printed} are the only ways to read it.
 */
public final class PinCode {

    public static final int INITIAL_LENGTH = 16;
    public static final int HALF_LENGTH = 8;

    private static final Pattern FORM = Pattern.compile(
            "[%s]{%d}|[%1$s]{%d}".formatted(PinAlphabet.CROCKFORD.symbols(), INITIAL_LENGTH, HALF_LENGTH));
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s-]");
    private static final Pattern INSIDE_GROUPS = Pattern.compile("(?<=\\G.{4})(?=.)");

    private final String characters;

    private PinCode(String characters) {
        this.characters = characters;
    }

    /**
     * Reads what a person typed, whatever alphabet it was drawn from: case, blanks and hyphens do not matter, O is 0, I
     * and L are 1. Empty when it cannot be a PIN.
     */
    public static Optional<PinCode> parse(String typed) {
        String read = PUNCTUATION
                .matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(read).matches() ? Optional.of(new PinCode(read)) : Optional.empty();
    }

    /** A new initial PIN, every character drawn alone and evenly. */
    public static PinCode generateInitial(PinAlphabet alphabet, SecureRandom random) {
        return generate(alphabet, random, INITIAL_LENGTH);
    }

    /** A new half to replace a lost one, or a personal PIN. */
    public static PinCode generateHalf(PinAlphabet alphabet, SecureRandom random) {
        return generate(alphabet, random, HALF_LENGTH);
    }

    private static PinCode generate(PinAlphabet alphabet, SecureRandom random, int length) {
        String symbols = alphabet.symbols();
        return new PinCode(random.ints(length, 0, symbols.length())
                .mapToObj(symbols::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    /** Whether this is an initial PIN. */
    public boolean hasBothHalves() {
        return characters.length() == INITIAL_LENGTH;
    }

    /** @throws IllegalStateException when this is not an initial PIN */
    public PinCode half(PinHalf half) {
        if (!hasBothHalves()) {
            throw new IllegalStateException("Only an initial PIN has halves");
        }
        return new PinCode(
                switch (half) {
                    case FIRST -> characters.substring(0, HALF_LENGTH);
                    case SECOND -> characters.substring(HALF_LENGTH);
                });
    }

    /** In groups of four, as a person reads it: {@code ABCD-EFGH}. */
    public String printed() {
        return INSIDE_GROUPS.matcher(characters).replaceAll("-");
    }

    /** The characters alone, to be hashed. */
    public String reveal() {
        return characters;
    }

    /** Takes the same time wherever the first difference is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PinCode pin && MessageDigest.isEqual(bytes(), pin.bytes());
    }

    private byte[] bytes() {
        return characters.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return "PinCode[redacted]";
    }
}
