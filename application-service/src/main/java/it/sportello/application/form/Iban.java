package it.sportello.application.form;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * An account that can be paid to: a well-formed IBAN of a SEPA country (A6), in capitals, without blanks. What was stored
 * is taken as it is: a rule that changes must not make what was filed unreadable.
 */
public record Iban(String value) {

    private static final int SHOWN = 4;

    /** European Payments Council, EPC409-09: where a SEPA credit transfer can go. */
    private static final Set<String> SEPA = Set.of(
            "AD", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
            "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "SM",
            "VA");

    public Iban {
        requireNonNull(value, "value");
    }

    /**
     * Of what a person typed.
     *
     * @throws IllegalArgumentException when {@link #findDefect} names a defect
     */
    public static Iban parse(String typed) {
        Iban iban = new Iban(normalise(typed));
        defect(iban.value).ifPresent(defect -> {
            throw new IllegalArgumentException(defect);
        });
        return iban;
    }

    /** What is wrong with what a person typed, without repeating it. Case and blanks do not matter. */
    public static Optional<String> findDefect(String typed) {
        return defect(normalise(typed));
    }

    /** Enough to recognise one's own account: {@code IT** **** 3456}. */
    public String masked() {
        return value.substring(0, 2) + "** **** " + value.substring(value.length() - SHOWN);
    }

    private static Optional<String> defect(String value) {
        try {
            IbanUtil.validate(value);
        } catch (Iban4jException e) {
            return Optional.of("is no IBAN: length, characters or check digits are wrong");
        }
        if (!SEPA.contains(value.substring(0, 2))) {
            return Optional.of("is an account outside the SEPA countries");
        }
        return IbanUtil.isValidWithCountryRules(value)
                ? Optional.empty()
                : Optional.of("is no IBAN: the national check character is wrong");
    }

    private static String normalise(String typed) {
        return typed.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Iban[redacted]";
    }
}
