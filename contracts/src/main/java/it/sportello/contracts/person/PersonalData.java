package it.sportello.contracts.person;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The facts a tax code is made of, as a person declares them. {@code givenName} may be blank: some foreign citizens
 * have one name only. {@code birthPlace} is the Belfiore code of the municipality, or of the country ({@code Z…}).
 */
public record PersonalData(String givenName, String familyName, Sex sex, LocalDate birthDate, String birthPlace) {

    private static final Pattern BELFIORE = Pattern.compile("[A-MZ]\\d{3}");

    public PersonalData {
        requireNonNull(givenName, "givenName");
        requireNonNull(sex, "sex");
        requireNonNull(birthDate, "birthDate");
        if (familyName.isBlank()) {
            throw new IllegalArgumentException("familyName is blank");
        }
        if (!BELFIORE.matcher(birthPlace).matches()) {
            throw new IllegalArgumentException("birthPlace is not a Belfiore code");
        }
    }

    @Override
    public String toString() {
        return "PersonalData[redacted]";
    }
}
