package it.sportello.application.appropriation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.sportello.application.appropriation.FamilyBooklet.Order;
import it.sportello.contracts.person.FiscalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AppropriationRepository implements PanacheRepositoryBase<Appropriation, UUID> {

    private static final String PREPARE = """
            insert into appropriation (application_id) values (:id) on conflict do nothing""";

    private static final String GRANTED = """
            select application.id from application_change change
            join benefit_application application on application.id = change.application_id
            where change.message_id = :message and change.kind = 'GRANTED' and application.needs_appropriation""";

    private static final String DUE_AT_THE_PLATFORM = """
            select * from appropriation where not_before <= :real order by not_before limit 1 for update skip locked""";

    private static final String STEPS_DUE = """
            select application_id from appropriation where next_step_at <= :now order by next_step_at limit :batch""";

    private static final String ORDER = """
            select tax_code, protocol_number, granted_cents from benefit_application where id = :id""";

    /** Its row, made if it is not there yet, and held until the transaction ends. */
    Appropriation lock(UUID applicationId) {
        getSession()
                .createNativeMutationQuery(PREPARE)
                .setParameter("id", applicationId)
                .executeUpdate();
        return findById(applicationId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held until the transaction ends, if there is one. */
    Optional<Appropriation> findAndLock(UUID applicationId) {
        return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The application of whose acceptance this message told, if it has to be appropriated. */
    Optional<UUID> findGranted(UUID messageId) {
        return getSession()
                .createNativeQuery(GRANTED, UUID.class)
                .setParameter("message", messageId)
                .uniqueResultOptional();
    }

    /** One that the platform has to be asked about and no other sender holds. {@code real} is the clock of leases. */
    Optional<Appropriation> lockDue(Instant real) {
        return getSession()
                .createNativeQuery(DUE_AT_THE_PLATFORM, Appropriation.class)
                .setParameter("real", real)
                .uniqueResultOptional();
    }

    /** Those whose term has reached its next moment, the oldest first. */
    List<UUID> stepsDue(Instant now, int batch) {
        return getSession()
                .createNativeQuery(STEPS_DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .list();
    }

    /** What the platform is told of an application: facts of its filing and its acceptance, which do not change again. */
    Order order(UUID applicationId) {
        Object[] row = getSession()
                .createNativeQuery(ORDER, Object[].class)
                .setParameter("id", applicationId)
                .getSingleResult();
        return new Order(applicationId, new FiscalCode((String) row[0]), (String) row[1], (Long) row[2]);
    }
}
