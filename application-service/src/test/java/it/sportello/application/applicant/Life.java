package it.sportello.application.applicant;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.sportello.application.Rows;
import it.sportello.application.change.Author;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.platform.security.Staff;
import java.util.Set;
import java.util.UUID;

/** What others do to applications, without their doors. */
final class Life {

    static final Staff OFFICER = new Staff("officer-of-tests", Set.of("benefit-officer"), null);

    private Life() {}

    static void make(ChangeKind kind, String id, Author author) {
        ChangeService changes = Arc.container().instance(ChangeService.class).get();
        QuarkusTransaction.requiringNew().run(() -> changes.make(kind, changes.lock(UUID.fromString(id)), author));
    }

    static void reject(String id) {
        make(ChangeKind.REFUSED, id, Author.staff(OFFICER, "PENSION_RECEIVED", "The register knows of a pension"));
    }

    /** The message of the last rejection was handed over so long before now. */
    static void tellOfRejection(String id, int daysAgo) {
        Rows.update("""
                insert into notice (message_id, handed_over_at)
                select message_id, changed_at - make_interval(days => ?) from application_change
                where application_id = ? and kind = 'REFUSED' order by id desc limit 1
                """, daysAgo, UUID.fromString(id));
    }
}
