package it.sportello.pin.testing;

import it.sportello.localstack.testing.FictionalCitizen;

/** Fictional people in the resident register. */
public final class Residents {

    private Residents() {}

    public static FictionalCitizen registered() {
        FictionalCitizen citizen = FictionalCitizen.random();
        register(citizen);
        return citizen;
    }

    public static void register(FictionalCitizen citizen) {
        Tables.change(
                """
                insert into register.resident (tax_code, given_name, family_name, sex, birth_date, birth_place,
                    street, house_number, postal_code, municipality, province, country,
                    health_card_number, health_card_expiry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IT', ?, ?)
                """,
                citizen.taxCode(),
                citizen.givenName(),
                citizen.familyName(),
                citizen.sex().name(),
                citizen.birthDate(),
                citizen.birthPlace(),
                citizen.address().street(),
                citizen.address().houseNumber(),
                citizen.address().postalCode(),
                citizen.address().municipality(),
                citizen.address().province(),
                citizen.healthCardNumber(),
                citizen.healthCardExpiry());
    }
}
