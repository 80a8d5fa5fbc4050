package it.sportello.application.officer.desk;

import it.sportello.application.staff.StaffAct;
import it.sportello.application.staff.StaffAudit;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows officers what waits. */
@ApplicationScoped
class QueueService {

    /** How far one look goes in search of flags. */
    private static final int SEARCH = 1_000;

    private final QueueRepository queue;
    private final StaffAudit audit;

    QueueService(QueueRepository queue, StaffAudit audit) {
        this.queue = queue;
        this.audit = audit;
    }

    @Transactional
    Page<QueueItemView> list(Staff officer, QueueFilter filter, int limit) {
        int stretch = filter.flagged() == null ? limit + 1 : SEARCH;
        QueuePage page = QueuePage.of(queue.find(filter, stretch), stretch, filter.flagged(), limit);
        page.rows()
                .forEach(row -> audit.record(
                        officer.subject(), StaffAct.APPLICATION_LISTED, row.personId(), row.id(), "queue"));
        return page.view();
    }
}
