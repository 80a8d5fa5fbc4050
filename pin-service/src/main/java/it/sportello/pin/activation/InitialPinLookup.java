package it.sportello.pin.activation;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.activation.InitialPin.Half;
import it.sportello.pin.personal.Activated;
import it.sportello.pin.secret.KeptSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds what a tax code activates with, in one statement whatever there is. */
@ApplicationScoped
class InitialPinLookup {

    // The two live halves; else those that the live personal PIN replaced.
    private static final String FIND = """
            select p.id as person_id, f.request_id,
                   f.id as first_id, f.secret_hash as first_hash, f.pepper_id as first_pepper, f.valid_until as first_until,
                   s.id as second_id, s.secret_hash as second_hash, s.pepper_id as second_pepper,
                   s.valid_until as second_until,
                   case when f.dead_at is not null then i.activated_at end as activated_at,
                   i.level, i.first_used_at is not null as used
            from person p
            left join personal_pin i on i.person_id = p.id and i.dead_at is null
            join pin_half f on f.person_id = p.id and f.half = 'FIRST'
            join pin_half s on s.person_id = p.id and s.half = 'SECOND'
            where p.tax_code = :taxCode
              and (f.dead_at is null and s.dead_at is null or f.id = i.first_half_id and s.id = i.second_half_id)
            order by f.dead_at nulls first
            limit 1
            """;

    private final Session session;

    InitialPinLookup(Session session) {
        this.session = session;
    }

    @Transactional
    Optional<InitialPin> find(FiscalCode taxCode) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("taxCode", taxCode.value())
                .getResultStream()
                .map(InitialPinLookup::initialPin)
                .findFirst();
    }

    private static InitialPin initialPin(Tuple row) {
        Instant activatedAt = row.get("activated_at", Instant.class);
        return new InitialPin(
                row.get("person_id", UUID.class),
                row.get("request_id", UUID.class),
                half(row, "first"),
                half(row, "second"),
                activatedAt == null ? null : activated(row, activatedAt));
    }

    private static Activated activated(Tuple row, Instant at) {
        return new Activated(
                CredentialLevel.valueOf(row.get("level", String.class)), at, row.get("used", Boolean.class));
    }

    private static Half half(Tuple row, String which) {
        return new Half(
                row.get(which + "_id", UUID.class),
                new KeptSecret(row.get(which + "_hash", String.class), row.get(which + "_pepper", String.class)),
                row.get(which + "_until", Instant.class));
    }
}
