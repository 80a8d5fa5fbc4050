package it.sportello.pin.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** Remembers which tokens were exchanged, for as long as they could come again. */
@ApplicationScoped
class ExchangedTokens {

    private static final String RECORD =
            "insert into exchanged_token (issuer, jti, expires_at) values (:issuer, :jti, :expiresAt) on conflict do nothing";

    /** More than verification forgives. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Session session;

    ExchangedTokens(Session session) {
        this.session = session;
    }

    /** Whether this is the first time. */
    @Transactional
    boolean useOnce(String issuer, StaffIdentity identity, Instant now) {
        session.createNativeMutationQuery("delete from exchanged_token where expires_at < :past")
                .setParameter("past", now.minus(MARGIN))
                .executeUpdate();
        return session.createNativeMutationQuery(RECORD)
                        .setParameter("issuer", issuer)
                        .setParameter("jti", identity.jti())
                        .setParameter("expiresAt", identity.expiresAt())
                        .executeUpdate()
                == 1;
    }
}
