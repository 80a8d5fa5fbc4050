package it.sportello.application.applicant;

import it.sportello.application.form.Iban;
import it.sportello.application.form.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Where applications are paid to. Callers have locked them. */
@ApplicationScoped
class PaymentChangeRepository {

    private static final String CURRENT = "select current_iban from benefit_application where id = :id";

    private static final String CHANGE = """
            update benefit_application set changed_iban = :iban, payment_changed_at = :at where id = :id""";

    private final Session session;

    PaymentChangeRepository(Session session) {
        this.session = session;
    }

    Payment current(UUID id) {
        return session.createNativeQuery(CURRENT, String.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .<Payment>map(iban -> new Payment.ToAccount(new Iban(iban)))
                .orElseGet(Payment.CashAtPostOffice::new);
    }

    void change(UUID id, Payment payment, Instant at) {
        String iban = payment instanceof Payment.ToAccount(Iban account) ? account.value() : null;
        session.createNativeMutationQuery(CHANGE)
                .setParameter("iban", iban, StandardBasicTypes.STRING)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .setParameter("id", id)
                .executeUpdate();
    }
}
