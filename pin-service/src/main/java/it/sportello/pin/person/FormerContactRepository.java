package it.sportello.pin.person;

import it.sportello.contracts.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class FormerContactRepository {

    private static final String KEEP = """
            insert into former_contact (person_id, channel, address, told_until)
            values (:personId, :channel, :address, :until)
            on conflict (person_id, channel, address) do update set told_until = excluded.told_until
            """;

    private static final String FORGET = """
            delete from former_contact
            where person_id = :personId and channel = :channel and lower(address) = :address and told_until > :at
            """;

    private static final String TOLD = """
            select channel, address, told_until from former_contact
            where person_id = :personId and told_until > :at order by told_until desc, channel, address
            """;

    private final Session session;

    FormerContactRepository(Session session) {
        this.session = session;
    }

    void keep(UUID personId, ContactPoint point, Instant until) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("personId", personId)
                .setParameter("channel", point.channel().name())
                .setParameter("address", point.address())
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Whether it was still told. */
    boolean forget(UUID personId, ContactPoint point, Instant at) {
        return session.createNativeMutationQuery(FORGET)
                        .setParameter("personId", personId)
                        .setParameter("channel", point.channel().name())
                        .setParameter("address", point.address().toLowerCase(Locale.ROOT))
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    /** Those that are still told, the last one taken away first. */
    List<FormerContact> list(UUID personId, Instant at) {
        return session.createNativeQuery(TOLD, Tuple.class)
                .setParameter("personId", personId)
                .setParameter("at", at)
                .getResultStream()
                .map(row -> new FormerContact(
                        new ContactPoint(
                                Channel.valueOf(row.get("channel", String.class)), row.get("address", String.class)),
                        row.get("told_until", Instant.class)))
                .toList();
    }
}
