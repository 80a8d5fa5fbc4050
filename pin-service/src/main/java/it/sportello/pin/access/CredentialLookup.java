package it.sportello.pin.access;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.personal.PersonalValidity;
import it.sportello.pin.secret.KeptSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds what somebody signs in with, in one statement whatever there is. A personal PIN goes before a half. */
@ApplicationScoped
public class CredentialLookup {

    private static final String FIND = """
            select p.id as person_id, p.tax_code, p.given_name, p.family_name, p.birth_date,
                   coalesce(i.id, h.id) as id, coalesce(i.level, 'SIMPLIFIED') as level,
                   coalesce(i.generation, 1) as generation,
                   coalesce(i.first_issue, h.access_issue, h.issue) as first_issue,
                   coalesce(i.secret_hash, h.secret_hash) as secret_hash,
                   coalesce(i.pepper_id, h.pepper_id) as pepper_id,
                   coalesce(i.renewed_at, i.activated_at, h.issued_at) as since,
                   h.valid_until
            from person p
            left join personal_pin i on i.person_id = p.id and i.dead_at is null
            left join pin_half h on h.person_id = p.id and h.half = 'FIRST' and h.dead_at is null
            where (i.id is not null or h.id is not null) and\s""";

    private final Session session;
    private final PersonalValidity validity;

    CredentialLookup(Session session, PersonalValidity validity) {
        this.session = session;
        this.validity = validity;
    }

    @Transactional
    public Optional<Credential> find(FiscalCode taxCode) {
        return find("p.tax_code = :key", taxCode.value());
    }

    @Transactional
    public Optional<Credential> find(UUID personId) {
        return find("p.id = :key", personId);
    }

    private Optional<Credential> find(String condition, Object key) {
        return session.createNativeQuery(FIND + condition, Tuple.class)
                .setParameter("key", key)
                .uniqueResultOptional()
                .map(this::credential);
    }

    private Credential credential(Tuple row) {
        Holder holder = new Holder(
                row.get("person_id", UUID.class),
                new FiscalCode(row.get("tax_code", String.class)),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                row.get("birth_date", LocalDate.class));
        return new Credential(holder, proof(row));
    }

    private Proof proof(Tuple row) {
        CredentialLevel level = CredentialLevel.valueOf(row.get("level", String.class));
        Instant since = row.get("since", Instant.class);
        return new Proof(
                row.get("id", UUID.class),
                level,
                row.get("generation", Integer.class),
                row.get("first_issue", Integer.class),
                new KeptSecret(row.get("secret_hash", String.class), row.get("pepper_id", String.class)),
                since,
                level == CredentialLevel.SIMPLIFIED
                        ? row.get("valid_until", Instant.class)
                        : validity.findEnd(since).orElse(null));
    }
}
