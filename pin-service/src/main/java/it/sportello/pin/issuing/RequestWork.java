package it.sportello.pin.issuing;

import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Serves requests: an initial PIN, or a call to the citizen. */
@ApplicationScoped
class RequestWork implements IssuerWork {

    private static final Logger LOG = Logger.getLogger(RequestWork.class);

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final PinRequestQueue requests;
    private final AdmissionService admissions;
    private final IssuingService issuing;
    private final PinMaker maker;

    RequestWork(PinRequestQueue requests, AdmissionService admissions, IssuingService issuing, PinMaker maker) {
        this.requests = requests;
        this.admissions = admissions;
        this.issuing = issuing;
        this.maker = maker;
    }

    @Override
    public int serveBatch(int most) {
        List<ClaimedRequest> claimed = requests.claim(most, LEASE);
        for (ClaimedRequest request : claimed) {
            try {
                serve(request);
            } catch (RuntimeException e) {
                LOG.warnf(e, "Request %s stays claimed until its lease runs out", request.id());
            }
        }
        return claimed.size();
    }

    private void serve(ClaimedRequest request) {
        switch (admissions.admit(request)) {
            case Granted(Resident registered) -> issuing.issue(request, maker.make(request, registered));
            case Withheld withheld -> admissions.withhold(request, withheld);
        }
    }
}
