package it.sportello.pin.credential;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.access.CredentialLookup;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own credentials; never a secret. */
@Path("/me/credentials")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CredentialResource {

    private final CredentialLookup credentials;
    private final CurrentCitizen citizen;

    CredentialResource(CredentialLookup credentials, CurrentCitizen citizen) {
        this.credentials = credentials;
        this.citizen = citizen;
    }

    @GET
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "listCredentials",
            summary = "One's own credentials",
            description = "Empty for who signs in without a PIN of ours.")
    @APIResponse(responseCode = "200", description = "What the caller holds, and its level")
    public CredentialsView listCredentials() {
        return new CredentialsView(credentials.find(citizen.get().personId()).stream()
                .map(credential -> CredentialView.of(credential.proof()))
                .toList());
    }
}
