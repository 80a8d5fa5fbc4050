package it.sportello.pin.staff.guard;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.Session;

/** How often something may be done in an hour of real time, over all replicas. */
@ApplicationScoped
public class StaffQuota {

    private static final String SECONDS_OF_AN_HOUR = "3600";

    private static final String USE = """
            insert into staff_quota (subject, act, hour, used) values (:subject, :act, date_trunc('hour', now()), 1)
            on conflict (subject, act) do update set
                used = case when staff_quota.hour = excluded.hour then staff_quota.used + 1 else 1 end,
                hour = excluded.hour
            returning used
            """;

    private final Session session;

    StaffQuota(Session session) {
        this.session = session;
    }

    /**
     * Part of the caller's transaction: what fails was not used.
     *
     * @throws ProblemException 429 beyond {@code most}
     */
    @Transactional(TxType.MANDATORY)
    public void use(String subject, String act, int most) {
        int used = session.createNativeQuery(USE, Integer.class)
                .setParameter("subject", subject)
                .setParameter("act", act)
                .getSingleResult();
        if (used > most) {
            throw CommonProblem.TOO_MANY_REQUESTS.problem().withHeader("Retry-After", SECONDS_OF_AN_HOUR);
        }
    }
}
