package it.sportello.pin.credential;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.access.CredentialLookup;
import it.sportello.pin.identity.LinkedIdentities;
import it.sportello.pin.session.SessionService;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final LinkedIdentities identities;
    private final SessionService sessions;
    private final CurrentCitizen citizen;

    CredentialResource(
            CredentialLookup credentials,
            LinkedIdentities identities,
            SessionService sessions,
            CurrentCitizen citizen) {
        this.credentials = credentials;
        this.identities = identities;
        this.sessions = sessions;
        this.citizen = citizen;
    }

    @GET
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "listCredentials",
            summary = "One's own credentials",
            description =
                    "The PIN, and what else they signed in with here: SPID, CIE or CNS. With the sign-ins that go on.")
    @APIResponse(responseCode = "200", description = "What the caller holds, its level, and where it is in use")
    public CredentialsView listCredentials() {
        UUID personId = citizen.get().personId();
        Stream<CredentialView> pin =
                credentials.find(personId).stream().map(credential -> CredentialView.of(credential.proof()));
        Stream<CredentialView> others =
                identities.list(personId, CredentialsView.MOST - 1).stream().map(CredentialView::of);
        return new CredentialsView(
                Stream.concat(pin, others).toList(),
                sessions.listOpen(personId, CredentialsView.MOST_SESSIONS).stream()
                        .map(SessionView::of)
                        .toList());
    }
}
