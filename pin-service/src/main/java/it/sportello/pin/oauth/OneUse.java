package it.sportello.pin.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Remembers which signed tokens were shown here, for as long as they could come again: each is good once. */
@ApplicationScoped
public class OneUse {

    private static final Logger LOG = Logger.getLogger(OneUse.class);

    /** The table is named after what came first; clients' assertions stand there, too, under the issuer {@code client:<id>}. */
    private static final String RECORD =
            "insert into exchanged_token (issuer, jti, expires_at) values (:issuer, :jti, :expiresAt) on conflict do nothing";

    /** More than verification forgives. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Of {@code sub}, by OpenID Connect, and so of {@code jti}. */
    private static final int LONGEST_ID = 255;

    private final Session session;
    private final Clock realClock = Clock.systemUTC();

    OneUse(Session session) {
        this.session = session;
    }

    /**
     * Whether an identifier that others chose can be written down: PostgreSQL, for one, takes no NUL. That there is one is
     * required elsewhere.
     */
    public static boolean isKeepable(@Nullable String id) {
        return id == null || (id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl));
    }

    /** Whether this is the first time. If not, somebody repeats what was answered, or it is in other hands: the log tells. */
    @Transactional
    public boolean of(String issuer, String jti, Instant expiresAt) {
        session.createNativeMutationQuery("delete from exchanged_token where expires_at < :past")
                .setParameter("past", realClock.instant().minus(MARGIN))
                .executeUpdate();
        boolean isFirst = session.createNativeMutationQuery(RECORD)
                        .setParameter("issuer", issuer)
                        .setParameter("jti", jti)
                        .setParameter("expiresAt", expiresAt)
                        .executeUpdate()
                == 1;
        if (!isFirst) {
            LOG.infof("A token of %s was refused: it was shown before", issuer);
        }
        return isFirst;
    }
}
