package it.sportello.pin.staff.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.platform.security.CurrentStaff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.security.grant.CaseGrantVerifier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads of agents, each in a case that contact-center-service vouches for. */
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staff")
public class StaffResource {

    private static final int LONGEST_GRANT = 2048;

    private final LookupService lookups;
    private final PersonFileService files;
    private final CheckService checks;
    private final CaseGrantVerifier grants;
    private final CurrentStaff staff;

    StaffResource(
            LookupService lookups,
            PersonFileService files,
            CheckService checks,
            CaseGrantVerifier grants,
            CurrentStaff staff) {
        this.lookups = lookups;
        this.files = files;
        this.checks = checks;
        this.grants = grants;
        this.staff = staff;
    }

    @POST
    @Path("/lookups")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Find a person by tax code",
            description = "By the whole tax code alone, with a reason, so many times an hour. Opaque ids and states;"
                    + " an unknown code has neither person nor requests. Audited.")
    public LookupView lookUpPerson(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_GRANT))
                    @Nullable
                    String grant,
            @NotNull @Valid NewLookup lookup) {
        return lookups.lookUp(staff.get(), grants.verify(grant, staff.get()), lookup);
    }

    @GET
    @Path("/people/{id}")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "What is known of a person",
            description = "Masked until the case says that the caller was verified. Never a PIN, never what proves who"
                    + " calls. Audited.")
    public PersonFileView showPerson(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_GRANT))
                    @Nullable
                    String grant,
            @PathParam("id") UUID id) {
        return files.show(staff.get(), grants.verify(grant, staff.get(), id), id);
    }

    @POST
    @Path("/people/{id}/checks")
    @RolesAllowed({"agent", "supervisor"})
    @Operation(
            summary = "Hold a caller's answer against the register",
            description =
                    "Tells right or wrong and nothing else, to the keeper of the case, which tells the agent at the"
                            + " end of its script. Audited.")
    public CheckView checkAnswer(
            @HeaderParam(CaseGrant.HEADER)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_GRANT))
                    @Nullable
                    String grant,
            @PathParam("id") UUID id,
            @NotNull @Valid NewCheck check) {
        return checks.check(staff.get(), grants.verify(grant, staff.get(), id), id, check);
    }
}
