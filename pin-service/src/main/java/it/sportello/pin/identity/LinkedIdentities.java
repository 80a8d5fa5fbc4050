package it.sportello.pin.identity;

import io.quarkus.arc.All;
import it.sportello.contracts.CredentialType;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.access.Holder;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Who signs in here with what others vouch for. */
@ApplicationScoped
public class LinkedIdentities {

    private static final String FIND = """
            select l.id, l.issuer, p.id as person_id, p.tax_code, p.given_name, p.family_name, p.birth_date
            from linked_identity l join person p on p.id = l.person_id where\s""";

    private static final String LIST = """
            select credential, created_at from linked_identity
            where person_id = :personId order by created_at desc, id limit :most
            """;

    private static final String LINK = """
            insert into linked_identity (id, issuer, subject, credential, person_id, created_at, used_at)
            values (:id, :issuer, :subject, :credential, :personId, :at, :at) on conflict (issuer, subject) do nothing
            """;

    private static final String MARK =
            "update linked_identity set credential = :credential, used_at = :at where id = :id";

    /** An issuer may know one person in several ways, say by each provider and level; one that does by more has no lasting subjects. */
    private static final int MOST_OF_AN_ISSUER = 20;

    private static final String MAKE_ROOM = """
            delete from linked_identity where id in (
                select id from linked_identity where person_id = :personId and issuer = :issuer
                order by used_at desc, id desc offset :most)
            returning id
            """;

    private final Session session;
    private final List<IdentitySource> sources;

    LinkedIdentities(Session session, @All List<IdentitySource> sources) {
        this.session = session;
        this.sources = sources;
    }

    /** Of whom the identity with this id is; empty when it is no more, or its issuer is trusted no longer. */
    @Transactional(TxType.MANDATORY)
    public Optional<Holder> find(UUID id) {
        return query("l.id = :id")
                .setParameter("id", id)
                .uniqueResultOptional()
                .filter(row -> isVouchedFor(row.get("issuer", String.class)))
                .map(LinkedIdentities::holder);
    }

    private boolean isVouchedFor(String issuer) {
        return sources.stream().anyMatch(source -> source.vouchesFor(issuer));
    }

    /** Those of a person, the latest first. */
    @Transactional
    public List<LinkedIdentity> list(UUID personId, int most) {
        return session.createNativeQuery(LIST, Tuple.class)
                .setParameter("personId", personId)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new LinkedIdentity(
                        CredentialType.valueOf(row.get("credential", String.class)),
                        row.get("created_at", Instant.class)))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    Optional<Linked> find(AssertedCitizen who) {
        return query("l.issuer = :issuer and l.subject = :subject")
                .setParameter("issuer", who.issuer())
                .setParameter("subject", who.subject())
                .uniqueResultOptional()
                .map(row -> new Linked(row.get("id", UUID.class), holder(row)));
    }

    /** Unless it is linked already, to whomever. */
    @Transactional(TxType.MANDATORY)
    void link(UUID personId, AssertedCitizen who, Instant at) {
        session.createNativeMutationQuery(LINK)
                .setParameter("id", Ids.next())
                .setParameter("issuer", who.issuer())
                .setParameter("subject", who.subject())
                .setParameter("credential", who.by().name())
                .setParameter("personId", personId)
                .setParameter("at", at)
                .executeUpdate();
    }

    /**
     * Forgets what a person has not used for longest of what one issuer calls them. The caller holds the person's lock.
     *
     * @return what was forgotten
     */
    @Transactional(TxType.MANDATORY)
    List<UUID> makeRoom(UUID personId, String issuer) {
        return session.createNativeQuery(MAKE_ROOM, UUID.class)
                .setParameter("personId", personId)
                .setParameter("issuer", issuer)
                .setParameter("most", MOST_OF_AN_ISSUER)
                .getResultList();
    }

    /** A broker may call a person the same, whatever they signed in with. */
    @Transactional(TxType.MANDATORY)
    void markUsed(UUID id, CredentialType by, Instant at) {
        session.createNativeMutationQuery(MARK)
                .setParameter("id", id)
                .setParameter("credential", by.name())
                .setParameter("at", at)
                .executeUpdate();
    }

    private NativeQuery<Tuple> query(String condition) {
        return session.createNativeQuery(FIND + condition, Tuple.class);
    }

    private static Holder holder(Tuple row) {
        return new Holder(
                row.get("person_id", UUID.class),
                new FiscalCode(row.get("tax_code", String.class)),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                row.get("birth_date", LocalDate.class));
    }
}
