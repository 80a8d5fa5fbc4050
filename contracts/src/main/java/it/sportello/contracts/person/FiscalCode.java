package it.sportello.contracts.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * The Italian tax code ({@code tax_code}, codice fiscale): 16 characters, or 11 digits when provisional. An instance is
 * well formed (C2), in capitals and without blanks. It says nothing about whose it is, and two codes that differ only
 * by omocodia belong to two persons: never compare anything but the whole code.
 */
public record FiscalCode(String value) {

    /** @throws InvalidFiscalCodeException when it is none, naming the defect */
    public FiscalCode {
        value = FiscalCodeForm.normalise(value);
        FiscalCodeForm.findDefect(value).ifPresent(defect -> {
            throw new InvalidFiscalCodeException(defect);
        });
    }

    /**
     * Reads what a person typed: case and blanks do not matter.
     *
     * @throws InvalidFiscalCodeException when it is none, naming the defect
     */
    @JsonCreator
    public static FiscalCode parse(String typed) {
        return new FiscalCode(typed);
    }

    /** What is wrong with the text; empty when {@link #parse} takes it. */
    public static Optional<FiscalCodeDefect> findDefect(String typed) {
        return FiscalCodeForm.findDefect(FiscalCodeForm.normalise(typed));
    }

    /** The code that these facts give, before any omocodia. */
    public static FiscalCode computedFrom(PersonalData person) {
        String body = FiscalCodeEncoder.encode(person);
        return new FiscalCode(body + FiscalCodeCheckCharacter.of(body));
    }

    /** Whether this is an 11-digit provisional code, which carries no facts about its holder. */
    public boolean isProvisional() {
        return value.length() == FiscalCodeForm.PROVISIONAL_LENGTH;
    }

    /** The Belfiore code of the birth place in it, omocodia undone; empty for a provisional code. */
    public Optional<String> birthPlace() {
        return isProvisional()
                ? Optional.empty()
                : Optional.of(Omocodia.restoreDigits(value).substring(11, 15));
    }

    /**
     * The declared facts that this code does not bear out; empty for a provisional code. The code has two digits for
     * the year: the century is the declared one.
     */
    public Set<FiscalCodeInconsistency> inconsistenciesWith(PersonalData declared) {
        return isProvisional() ? Set.of() : FiscalCodeConsistency.inconsistencies(value, declared);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "FiscalCode[redacted]";
    }
}
