package it.sportello.pin.issuing;

import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.PinRequestQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Serves requests: an initial PIN, or a call to the citizen. */
@ApplicationScoped
class RequestWork implements IssuerWork<ClaimedRequest> {

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
    public List<ClaimedRequest> claim(int most, Duration lease) {
        return requests.claim(most, lease);
    }

    @Override
    public UUID idOf(ClaimedRequest request) {
        return request.id();
    }

    @Override
    public void serve(ClaimedRequest request) {
        switch (admissions.admit(request)) {
            case Granted(Resident registered) -> issuing.issue(request, maker.make(request, registered));
            case Withheld withheld -> admissions.withhold(request, withheld);
        }
    }
}
