package it.sportello.localstack.testing;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A citizen who exists nowhere else, with everything a request for a PIN asks. */
public record FictionalCitizen(
        UUID personId,
        String taxCode,
        String givenName,
        String familyName,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        Address address,
        String email,
        String mobile) {

    /** A residence no letter reaches. */
    public record Address(String street, String postalCode, String municipality, String province) {}

    private static final RandomGenerator RANDOM = new SecureRandom();

    private static final List<String> WOMEN =
            List.of("Fantasia", "Immaginaria", "Favolosa", "Ipotetica", "Leggendaria", "Inventata", "Chimera");
    private static final List<String> MEN =
            List.of("Esempio", "Modello", "Prototipo", "Campione", "Ipotetico", "Inventato", "Bozzetto");
    private static final List<String> FAMILIES = List.of(
            "Dimostrazioni",
            "Finzione",
            "Provaccia",
            "Segnaposto",
            "Simulacro",
            "Sperimenti",
            "Collaudo",
            "Canovaccio");
    private static final List<String> STREETS =
            List.of("Via delle Prove", "Piazza dell'Esempio", "Viale Immaginario", "Vicolo dei Collaudi");
    /** Rome, Milan, Naples, Turin, Palermo, Genoa, Bologna, Florence, Bari, Catania. */
    private static final List<String> BIRTH_PLACES =
            List.of("H501", "F205", "F839", "L219", "G273", "D969", "A944", "D612", "A662", "C351");

    /** Differs from every earlier one in tax code, address and contacts. */
    public static FictionalCitizen random() {
        Sex sex = RANDOM.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        String givenName = oneOf(sex == Sex.FEMALE ? WOMEN : MEN);
        String familyName = oneOf(FAMILIES);
        LocalDate birthDate = LocalDate.of(1945, 1, 1).plusDays(RANDOM.nextInt(20_000));
        String birthPlace = oneOf(BIRTH_PLACES);
        var data = new PersonalData(givenName, familyName, sex, birthDate, birthPlace);
        long number = RANDOM.nextLong(1_000_000_000);
        return new FictionalCitizen(
                UUID.randomUUID(),
                FiscalCode.computedFrom(data).value(),
                givenName,
                familyName,
                sex,
                birthDate,
                birthPlace,
                new Address(oneOf(STREETS) + " " + RANDOM.nextInt(1, 100_000), "00100", "Roma", "RM"),
                "%s.%s.%09d@example.org"
                        .formatted(givenName, familyName, number)
                        .toLowerCase(Locale.ROOT),
                "+39320%07d".formatted(number % 10_000_000));
    }

    public FictionalCitizen withEmail(String address) {
        return new FictionalCitizen(
                personId, taxCode, givenName, familyName, sex, birthDate, birthPlace, this.address, address, mobile);
    }

    private static String oneOf(List<String> values) {
        return values.get(RANDOM.nextInt(values.size()));
    }
}
