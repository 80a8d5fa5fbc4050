package it.sportello.pin.access;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.access.Credential.FirstHalf;
import it.sportello.pin.secret.KeptSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds what a tax code signs in with, in one statement whatever there is. */
@ApplicationScoped
class CredentialLookup {

    private static final String FIND = """
            select p.id as person_id, p.given_name, p.family_name, p.birth_date, h.id as half_id,
                   coalesce(h.access_issue, h.issue) as first_issue,
                   h.secret_hash, h.pepper_id, h.valid_until, h.first_used_at is not null as used
            from person p join pin_half h on h.person_id = p.id and h.half = 'FIRST' and h.dead_at is null
            where p.tax_code = :taxCode
            """;

    private final Session session;

    CredentialLookup(Session session) {
        this.session = session;
    }

    @Transactional
    Optional<Credential> find(FiscalCode taxCode) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("taxCode", taxCode.value())
                .getResultStream()
                .map(row -> credential(taxCode, row))
                .findFirst();
    }

    private static Credential credential(FiscalCode taxCode, Tuple row) {
        FirstHalf firstHalf = new FirstHalf(
                row.get("half_id", UUID.class),
                row.get("first_issue", Integer.class),
                new KeptSecret(row.get("secret_hash", String.class), row.get("pepper_id", String.class)),
                row.get("valid_until", Instant.class),
                row.get("used", Boolean.class));
        return new Credential(
                row.get("person_id", UUID.class),
                taxCode,
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                row.get("birth_date", LocalDate.class),
                firstHalf);
    }
}
