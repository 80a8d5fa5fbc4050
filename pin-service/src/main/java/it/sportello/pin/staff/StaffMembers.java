package it.sportello.pin.staff;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.PinProblem;
import it.sportello.pin.issuer.StaffIdentity;
import it.sportello.pin.issuer.Verdict;
import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.person.PersonService;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Which resident a member of the staff is. */
@ApplicationScoped
public class StaffMembers {

    private static final Logger LOG = Logger.getLogger(StaffMembers.class);

    private static final String REMEMBER = """
            insert into staff_member (subject, tax_code) values (:subject, :taxCode)
            on conflict (subject) do update set tax_code = excluded.tax_code
            """;

    /** Two first sign-ins at once would not see each other's row. */
    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended(:taxCode, 2)))";

    private static final String IS_ANOTHERS = """
            select count(*) from staff_member where tax_code = :taxCode and subject <> :subject
            """;

    private static final String IS_SAME = """
            select count(*) from staff_member where subject = :subject and tax_code = :taxCode
            """;

    private static final String IS_PERSON = """
            select count(*) from staff_member m join person p on p.tax_code = m.tax_code
            where m.subject = :subject and p.id = :person
            """;

    private final Session session;
    private final PersonService persons;

    StaffMembers(Session session, PersonService persons) {
        this.session = session;
        this.persons = persons;
    }

    /**
     * At every sign-in: providers correct themselves. One that does not tell leaves what was told before.
     *
     * @return the person that the member is, if they are known here
     * @throws OAuthException when they are a member under another subject already: one human, two officers (K6, A8)
     */
    @Transactional
    Optional<UUID> remember(StaffIdentity staff) {
        FiscalCode taxCode = staff.taxCode();
        if (taxCode == null) {
            return Optional.empty();
        }
        requireFree(taxCode, staff.subject());
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("subject", staff.subject())
                .setParameter("taxCode", taxCode.value())
                .executeUpdate();
        return persons.find(taxCode);
    }

    private void requireFree(FiscalCode taxCode, String subject) {
        session.createNativeQuery(LOCK, Long.class)
                .setParameter("taxCode", taxCode.value())
                .getSingleResult();
        long others = session.createNativeQuery(IS_ANOTHERS, Long.class)
                .setParameter("taxCode", taxCode.value())
                .setParameter("subject", subject)
                .getSingleResult();
        if (others > 0) {
            LOG.warn("A sign-in of staff was refused: its tax code is that of a member with another subject");
            throw new OAuthException(OAuthError.INVALID_REQUEST, Verdict.Refused.NOT_ACCEPTED.description());
        }
    }

    /** @throws ProblemException 403 when it is the tax code of the member themself (K6) */
    @Transactional(TxType.MANDATORY)
    public void requireOther(Staff staff, FiscalCode taxCode) {
        refuseAny(session.createNativeQuery(IS_SAME, Long.class)
                .setParameter("subject", staff.subject())
                .setParameter("taxCode", taxCode.value())
                .getSingleResult());
    }

    /** @throws ProblemException 403 when the case is about the member themself (K6) */
    @Transactional(TxType.MANDATORY)
    public void requireOther(Staff staff, CaseGrant grant) {
        refuseAny(session.createNativeQuery(IS_PERSON, Long.class)
                .setParameter("subject", staff.subject())
                .setParameter("person", grant.personId(), UUID.class)
                .getSingleResult());
    }

    private static void refuseAny(long same) {
        if (same > 0) {
            throw new ProblemException(PinProblem.OWN_PERSON, "Ask a colleague");
        }
    }
}
