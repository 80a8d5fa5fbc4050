package it.sportello.application.officer.desk;

import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what waits, oldest first. Ids are UUIDv7: their order is that of filing. */
@ApplicationScoped
class QueueRepository {

    /**
     * Each benefit and status has its own end of the index, which is read no further than the page needs, however many
     * millions wait. The status is said twice: as a parameter alone it would not let the partial index be used.
     */
    static final String STRETCH = """
            select a.*,
                   exists (select from child_claimed_elsewhere where application_id = a.id) as flagged,
                   exists (select from officer_claim where application_id = a.id and lease_until >= now()) as claimed
            from (
                select part.*
                from unnest(?::text[]) asked_benefit, unnest(?::text[]) asked_status, lateral (
                    select id, person_id, protocol_number, benefit, status, filed_at
                    from benefit_application
                    where benefit = asked_benefit and status = asked_status and status in ('SUBMITTED', 'UNDER_REVIEW')
                      and id > ?
                    order by id limit ?) part
                order by part.id limit ?) a
            order by a.id
            """;

    private final Session session;
    private final Catalogue catalogue;

    QueueRepository(Session session, Catalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
    }

    List<QueueRow> find(QueueFilter filter, int most) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(STRETCH)) {
                select.setArray(1, connection.createArrayOf("text", benefits(filter)));
                select.setArray(2, connection.createArrayOf("text", statuses(filter)));
                select.setObject(3, filter.after());
                select.setInt(4, most);
                select.setInt(5, most);
                List<QueueRow> found = new ArrayList<>();
                for (ResultSet row = select.executeQuery(); row.next(); ) {
                    found.add(read(row));
                }
                return found;
            }
        });
    }

    /** Only what is claimed for children can be flagged. */
    private String[] benefits(QueueFilter filter) {
        String benefit = filter.benefit();
        if (benefit != null) {
            return new String[] {benefit};
        }
        boolean forChildren = Boolean.TRUE.equals(filter.flagged());
        return catalogue.benefits().stream()
                .filter(known -> !forChildren || known.childRule() != null)
                .map(Benefit::code)
                .toArray(String[]::new);
    }

    private static String[] statuses(QueueFilter filter) {
        WorkStatus status = filter.status();
        return status == null ? WorkStatus.names().toArray(String[]::new) : new String[] {status.name()};
    }

    private static QueueRow read(ResultSet row) throws SQLException {
        return new QueueRow(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("protocol_number"),
                row.getString("benefit"),
                WorkStatus.valueOf(row.getString("status")),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("flagged"),
                row.getBoolean("claimed"));
    }
}
