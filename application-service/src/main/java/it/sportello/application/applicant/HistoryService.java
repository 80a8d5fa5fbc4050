package it.sportello.application.applicant;

import it.sportello.application.submission.SubmissionService;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.Page;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells applicants what happened to their applications (A8). */
@ApplicationScoped
class HistoryService {

    private final SubmissionService submissions;
    private final HistoryRepository history;

    HistoryService(SubmissionService submissions, HistoryRepository history) {
        this.submissions = submissions;
        this.history = history;
    }

    /** @throws ProblemException 404 when there is no such application that the reader may see */
    @Transactional
    Page<HistoryEntryView> read(Citizen reader, UUID id, @Nullable UUID cursor, int limit) {
        submissions.show(reader, id);
        Page<HistoryEntry> page = Page.of(history.read(id, cursor, limit + 1), limit, HistoryEntry::id);
        return new Page<>(page.items().stream().map(HistoryEntryView::of).toList(), page.next());
    }
}
