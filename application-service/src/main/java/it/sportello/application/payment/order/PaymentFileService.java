package it.sportello.application.payment.order;

import it.sportello.application.form.Iban;
import it.sportello.application.payment.order.PaymentOrder.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;

/** The files, written once. Kept compressed: a tenth of what the bank reads. */
@ApplicationScoped
public class PaymentFileService {

    private static final String TOTALS = """
            select count(*), coalesce(sum(amount_cents), 0) from payment_item
            where run_id = :run and state = 'ORDERED' and in_cash = :in_cash
            """;

    /** Applications that are ordered keep their account: it cannot be changed until the bank has answered. */
    private static final String TRANSFERS = """
            select item.end_to_end_id, application.protocol_number, item.amount_cents,
                   application.given_name || ' ' || application.family_name, application.tax_code, application.current_iban
            from payment_item item join benefit_application application on application.id = item.application_id
            where item.run_id = :run and item.state = 'ORDERED'
            order by item.in_cash, item.application_id
            """;

    private static final String INSERT =
            "insert into payment_file (run_id, octets, made_at) values (:run, :octets, :at)";

    private static final int FETCHED = 500;

    private final Session session;
    private final PaymentOrderFile file;

    PaymentFileService(Session session, PaymentOrderFile file) {
        this.session = session;
        this.file = file;
    }

    /** False when nothing is left to be paid: then there is no file. */
    @Transactional(TxType.MANDATORY)
    public boolean write(UUID runId, LocalDate executionDate, Instant at) {
        var order = new PaymentOrder(runId, at, executionDate, totals(runId, false), totals(runId, true));
        if (order.toAccounts().plus(order.inCash()).count() == 0) {
            return false;
        }
        session.createNativeMutationQuery(INSERT)
                .setParameter("run", runId)
                .setParameter("octets", compressed(order))
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return true;
    }

    /** As it was written, compressed. */
    @Transactional(TxType.MANDATORY)
    public byte[] read(UUID runId) {
        return session.createNativeQuery("select octets from payment_file where run_id = :run", byte[].class)
                .setParameter("run", runId)
                .getSingleResult();
    }

    private byte[] compressed(PaymentOrder order) {
        var octets = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(octets);
                Stream<CreditTransfer> transfers = transfers(order.runId())) {
            Iterator<CreditTransfer> all = transfers.iterator();
            file.write(out, order, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private Stream<CreditTransfer> transfers(UUID runId) {
        return session.createNativeQuery(TRANSFERS, Object[].class)
                .setParameter("run", runId)
                .setFetchSize(FETCHED)
                .getResultStream()
                .map(row -> new CreditTransfer(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        (String) row[3],
                        (String) row[4],
                        row[5] == null ? null : new Iban((String) row[5])));
    }

    private Totals totals(UUID runId, boolean inCash) {
        Object[] row = session.createNativeQuery(TOTALS, Object[].class)
                .setParameter("run", runId)
                .setParameter("in_cash", inCash)
                .getSingleResult();
        return new Totals(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
    }
}
