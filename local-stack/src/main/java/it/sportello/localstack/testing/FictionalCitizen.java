package it.sportello.localstack.testing;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
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
    public record Address(String street, String houseNumber, String postalCode, String municipality, String province) {}

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
        return from(RANDOM);
    }

    /** The same citizen for the same number, today and tomorrow. */
    public static FictionalCitizen numbered(int number) {
        return from(new SplittableRandom(number));
    }

    private static FictionalCitizen from(RandomGenerator random) {
        Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        String givenName = oneOf(random, sex == Sex.FEMALE ? WOMEN : MEN);
        String familyName = oneOf(random, FAMILIES);
        LocalDate birthDate = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(20_000));
        String birthPlace = oneOf(random, BIRTH_PLACES);
        var data = new PersonalData(givenName, familyName, sex, birthDate, birthPlace);
        long number = random.nextLong(1_000_000_000);
        return new FictionalCitizen(
                new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE),
                FiscalCode.computedFrom(data).value(),
                givenName,
                familyName,
                sex,
                birthDate,
                birthPlace,
                new Address(
                        oneOf(random, STREETS), Integer.toString(random.nextInt(1, 100_000)), "00100", "Roma", "RM"),
                "%s.%s.%09d@example.org"
                        .formatted(givenName, familyName, number)
                        .toLowerCase(Locale.ROOT),
                "+39320%07d".formatted(number % 10_000_000));
    }

    /** What stands on the health card: the register knows it, and no request asks for it. */
    public String healthCardNumber() {
        return "80380%015d".formatted(Math.floorMod(personId.getMostSignificantBits(), 1_000_000_000_000_000L));
    }

    public LocalDate healthCardExpiry() {
        return LocalDate.of(2021, 1, 1).plusDays(Math.floorMod(personId.getLeastSignificantBits(), 1_800));
    }

    /** The same mailbox in another domain: of some, the mail server behaves oddly. */
    public String emailAt(String domain) {
        return email.substring(0, email.indexOf('@') + 1) + domain;
    }

    public FictionalCitizen withEmailAt(String domain) {
        return new FictionalCitizen(
                personId, taxCode, givenName, familyName, sex, birthDate, birthPlace, address, emailAt(domain), mobile);
    }

    public FictionalCitizen livingAt(Address elsewhere) {
        return new FictionalCitizen(
                personId, taxCode, givenName, familyName, sex, birthDate, birthPlace, elsewhere, email, mobile);
    }

    /** The same public data, typed by somebody who has other contacts. */
    public FictionalCitizen withContactsOf(FictionalCitizen other) {
        return new FictionalCitizen(
                personId,
                taxCode,
                givenName,
                familyName,
                sex,
                birthDate,
                birthPlace,
                address,
                other.email,
                other.mobile);
    }

    private static String oneOf(RandomGenerator random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
