package it.sportello.pin.disclosure;

import it.sportello.platform.audit.access.AccessLog;
import it.sportello.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells citizens who of the staff looked at what is theirs. */
@ApplicationScoped
class AccessLogService {

    /** Beyond it the audit is asked for in writing: each day is a partition of its own. */
    private static final Duration TOLD = Duration.ofDays(365);

    private final AccessLog accesses;

    /** The audit's own: no domain rule counts from its entries. */
    private final Clock realClock = Clock.systemUTC();

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
        return accesses.list(personId, realClock.instant().minus(TOLD), cursor, Set.of(), most).stream()
                .map(AccessView::of)
                .toList();
    }
}
