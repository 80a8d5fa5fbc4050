package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.request.form.RequestWarning;
import java.util.Set;
import java.util.UUID;

/** What the citizen is told of a request that was just filed. {@code id} is the capability to look at it. */
record FiledRequest(UUID id, PinRequestStatus status, Set<RequestWarning> warnings) {

    FiledRequest {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        warnings = Set.copyOf(warnings);
    }
}
