package it.sportello.pin.register;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;

/** The register as a schema of the same database, readable and nothing else. */
@ApplicationScoped
class PostgresResidentRegister implements ResidentRegister {

    private static final String FIND = """
            select given_name, family_name, sex, birth_date, birth_place,
                   street, house_number, postal_code, municipality, province, country
            from register.resident where tax_code = :taxCode
            """;

    private static final String FIND_HEALTH_CARD = """
            select health_card_number, health_card_expiry from register.resident
            where tax_code = :taxCode and health_card_number is not null and health_card_expiry is not null
            """;

    private final Session session;

    PostgresResidentRegister(Session session) {
        this.session = session;
    }

    @Override
    @Transactional
    public Optional<Resident> find(FiscalCode taxCode) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("taxCode", taxCode.value())
                .getResultStream()
                .map(row -> resident(taxCode, row))
                .findFirst();
    }

    @Override
    @Transactional
    public Optional<HealthCard> findHealthCard(FiscalCode taxCode) {
        return session.createNativeQuery(FIND_HEALTH_CARD, Tuple.class)
                .setParameter("taxCode", taxCode.value())
                .getResultStream()
                .map(row -> new HealthCard(
                        row.get("health_card_number", String.class), row.get("health_card_expiry", LocalDate.class)))
                .findFirst();
    }

    private static Resident resident(FiscalCode taxCode, Tuple row) {
        PersonalData personal = new PersonalData(
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                Sex.valueOf(row.get("sex", String.class)),
                row.get("birth_date", LocalDate.class),
                row.get("birth_place", String.class));
        Address residence = new Address(
                row.get("street", String.class),
                row.get("house_number", String.class),
                row.get("postal_code", String.class),
                row.get("municipality", String.class),
                row.get("province", String.class),
                row.get("country", String.class));
        return new Resident(taxCode, personal, residence);
    }
}
