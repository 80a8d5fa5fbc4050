package it.sportello.contactcenter.casework.people;

import it.sportello.platform.security.grant.CaseGrant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The routes of pin-service for the staff. The agent's own token goes along; without it a grant opens nothing. */
@RegisterRestClient(configKey = "pin-service")
@RegisterClientHeaders
@Path("/staff")
public interface PinStaffApi {

    @GET
    @Path("/people/{id}")
    PersonView showPerson(@HeaderParam(CaseGrant.HEADER) String grant, @PathParam("id") UUID personId);

    @POST
    @Path("/people/{id}/checks")
    CheckedAnswer checkAnswer(
            @HeaderParam(CaseGrant.HEADER) String grant, @PathParam("id") UUID personId, GivenAnswer answer);

    @POST
    @Path("/people/{id}/pin-revocation")
    void revokePin(@HeaderParam(CaseGrant.HEADER) String grant, @PathParam("id") UUID personId);

    @POST
    @Path("/lookups")
    FoundPerson lookUp(@HeaderParam(CaseGrant.HEADER) String grant, Lookup lookup);
}
