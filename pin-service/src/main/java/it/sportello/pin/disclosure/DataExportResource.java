package it.sportello.pin.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's right to have what is kept of them. */
@Path("/me/data-export")
@Tag(name = "Citizens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DataExportResource {

    private final DataExportService exports;
    private final CurrentCitizen citizen;

    DataExportResource(DataExportService exports, CurrentCitizen citizen) {
        this.exports = exports;
        this.citizen = citizen;
    }

    @GET
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "exportData",
            summary = "Everything that this service keeps of the citizen",
            description =
                    "One document, without secrets and what became of them, without the staff's names, and without"
                            + " what strangers typed in the citizen's name. The resident register and the other services answer"
                            + " for what they keep.")
    @APIResponse(responseCode = "200", description = "The citizen's data as they stand")
    public DataExportView exportData() {
        return exports.export(citizen.get().personId());
    }
}
