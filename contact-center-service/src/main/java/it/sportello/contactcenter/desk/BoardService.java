package it.sportello.contactcenter.desk;

import it.sportello.platform.audit.Audit;
import it.sportello.platform.audit.AuditEntry;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the board, and writes down whom it showed to whom (K7). */
@ApplicationScoped
class BoardService {

    private final BoardRepository entries;
    private final Audit audit;

    BoardService(BoardRepository entries, Audit audit) {
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional
    Page<BoardEntryView> show(Staff staff, @Nullable UUID cursor, int limit) {
        List<BoardEntryView> found = entries.listAfter(cursor, limit + 1).stream()
                .map(BoardEntry::view)
                .toList();
        Page<BoardEntryView> board = Page.of(found, limit, BoardEntryView::id);
        board.items().stream().map(BoardEntryView::personId).distinct().forEach(person -> writeDown(staff, person));
        return board;
    }

    private void writeDown(Staff staff, UUID personId) {
        audit.record(new AuditEntry(staff.subject(), "board-shown", personId, null, "GET /board"));
    }
}
