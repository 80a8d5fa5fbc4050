package it.sportello.pin.disclosure;

import it.sportello.platform.audit.access.AccessLog;
import it.sportello.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells citizens who of the staff looked at what is theirs. */
@ApplicationScoped
class AccessLogService {

    private final AccessLog accesses;

    AccessLogService(AccessLog accesses) {
        this.accesses = accesses;
    }

    @Transactional
    Page<AccessView> list(UUID personId, @Nullable UUID cursor, int limit) {
        return Page.of(newest(personId, cursor, limit + 1), limit, AccessView::id);
    }

    /** The latest, on one page. */
    @Transactional
    List<AccessView> list(UUID personId, int most) {
        return newest(personId, null, most);
    }

    private List<AccessView> newest(UUID personId, @Nullable UUID cursor, int most) {
        return accesses.list(personId, cursor, Set.of(), most).stream()
                .map(AccessView::of)
                .toList();
    }
}
