package it.sportello.pin.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** Remembers which signed tokens were shown here, for as long as they could come again: each is good once. */
@ApplicationScoped
public class OneUse {

    /** The table is named after what came first; clients' assertions stand there, too, under the issuer {@code client:<id>}. */
    private static final String RECORD =
            "insert into exchanged_token (issuer, jti, expires_at) values (:issuer, :jti, :expiresAt) on conflict do nothing";

    /** More than verification forgives. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Session session;
    private final Clock realClock = Clock.systemUTC();

    OneUse(Session session) {
        this.session = session;
    }

    /** Whether this is the first time. */
    @Transactional
    public boolean of(String issuer, String jti, Instant expiresAt) {
        session.createNativeMutationQuery("delete from exchanged_token where expires_at < :past")
                .setParameter("past", realClock.instant().minus(MARGIN))
                .executeUpdate();
        return session.createNativeMutationQuery(RECORD)
                        .setParameter("issuer", issuer)
                        .setParameter("jti", jti)
                        .setParameter("expiresAt", expiresAt)
                        .executeUpdate()
                == 1;
    }
}
