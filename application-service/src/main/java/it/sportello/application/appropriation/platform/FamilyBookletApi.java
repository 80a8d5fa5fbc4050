package it.sportello.application.appropriation.platform;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The routes of the platform. A repeated key gets the first answer again. */
@RegisterRestClient(configKey = "family-booklet")
@Path("/credits")
public interface FamilyBookletApi {

    @POST
    MadeCredit credit(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") UUID key,
            NewCredit credit);

    @DELETE
    @Path("/{key}")
    void cancel(@HeaderParam("Authorization") String authorization, @PathParam("key") UUID key);
}
