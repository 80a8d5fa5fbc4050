package it.sportello.contactcenter.casework.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has a tax code: nobody that pin-service knows, or a person with these requests. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundPerson(@Nullable UUID personId, List<FoundRequest> requests) {

    public FoundPerson {
        requests = List.copyOf(requests);
    }

    /** A request for a PIN, and what pin-service says of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FoundRequest(UUID id, String status, Instant requestedAt) {}
}
