package it.sportello.pin.staff;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.PinProblem;
import it.sportello.pin.issuer.StaffIdentity;
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

/** Which resident a member of the staff is. */
@ApplicationScoped
public class StaffMembers {

    private static final String REMEMBER = """
            insert into staff_member (subject, tax_code) values (:subject, :taxCode)
            on conflict (subject) do update set tax_code = excluded.tax_code
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
     */
    @Transactional
    Optional<UUID> remember(StaffIdentity staff) {
        FiscalCode taxCode = staff.taxCode();
        if (taxCode == null) {
            return Optional.empty();
        }
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("subject", staff.subject())
                .setParameter("taxCode", taxCode.value())
                .executeUpdate();
        return persons.find(taxCode);
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
