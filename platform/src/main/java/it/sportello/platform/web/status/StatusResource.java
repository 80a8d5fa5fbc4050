package it.sportello.platform.web.status;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import it.sportello.platform.web.problem.ProblemJson;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The answer to "does it work?" that the national guidelines ask of every API. */
@Path("/status")
@Produces(ProblemJson.MEDIA_TYPE)
@RunOnVirtualThread
@Tag(name = "Operation")
public class StatusResource {

    private final HealthSnapshot health;
    private final List<StatusNote> notes;

    public StatusResource(HealthSnapshot health, @All List<StatusNote> notes) {
        this.health = health;
        this.notes = notes;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Tell whether the service works",
            description =
                    "For clients; what it depends on is looked at every few seconds, however many ask. A part that"
                            + " the rest does without is named in the detail while it is away.")
    public StatusView showStatus() {
        if (!health.isWell()) {
            throw new ProblemException(CommonProblem.OVERLOADED, "The service is starting, or a part it needs is away.")
                    .withHeader("Retry-After", "5");
        }
        return StatusView.noting(
                notes.stream().flatMap(part -> part.note().stream()).toList());
    }
}
