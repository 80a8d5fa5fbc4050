package it.sportello.pin.request.phone;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.request.FiledRequest;
import it.sportello.pin.staff.guard.Attempt;
import it.sportello.pin.staff.guard.StaffActs;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.security.Staff;
import it.sportello.platform.web.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way by phone: open to agents in a case that was opened for it. Callers without a token of the staff never get here. */
@ApplicationScoped
public class PhoneRequests {

    private static final Set<String> WHO_TALKS_TO_CALLERS = Set.of("agent", "supervisor");

    private final CurrentStaff staff;
    private final StaffActs acts;
    private final PhoneRequestService requests;

    PhoneRequests(CurrentStaff staff, StaffActs acts, PhoneRequestService requests) {
        this.staff = staff;
        this.acts = acts;
        this.requests = requests;
    }

    /** Whether it is the staff that calls. */
    public boolean isStaffCalling() {
        return staff.find().isPresent();
    }

    /** @throws it.sportello.platform.web.problem.ProblemException 403 when this member may not, and whatever else refuses */
    public FiledRequest file(PhoneRequest request, @Nullable String grant) {
        FiscalCode taxCode = request.declared().resident().taxCode();
        return acts.perform(
                Attempt.inSearchOf(() -> requests.findPerson(taxCode), "phone-request", grant), (member, opened) -> {
                    requireRole(member);
                    return requests.file(member, opened, request);
                });
    }

    private static void requireRole(Staff member) {
        if (member.groups().stream().noneMatch(WHO_TALKS_TO_CALLERS::contains)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
    }
}
