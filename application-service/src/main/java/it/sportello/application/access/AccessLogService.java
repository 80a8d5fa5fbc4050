package it.sportello.application.access;

import it.sportello.application.staff.StaffAct;
import it.sportello.platform.audit.access.AccessLog;
import it.sportello.platform.security.Citizen;
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

    /** A row of the queue shows nothing of its applicant. */
    private static final Set<String> NO_LOOK_AT_THE_FILE = Set.of(StaffAct.APPLICATION_LISTED.word());

    private final AccessLog accesses;

    AccessLogService(AccessLog accesses) {
        this.accesses = accesses;
    }

    @Transactional
    Page<AccessView> list(Citizen citizen, @Nullable UUID cursor, int limit) {
        List<AccessView> found = accesses.list(citizen.personId(), cursor, NO_LOOK_AT_THE_FILE, limit + 1).stream()
                .map(AccessView::of)
                .toList();
        return Page.of(found, limit, AccessView::id);
    }
}
