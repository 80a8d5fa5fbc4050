package it.sportello.pin.staff.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.staff.guard.Attempt;
import it.sportello.pin.staff.guard.StaffActs;
import it.sportello.platform.security.grant.CaseGrant;
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

    private final LookupService lookups;
    private final PersonFileService files;
    private final CheckService checks;
    private final StaffActs acts;

    StaffResource(LookupService lookups, PersonFileService files, CheckService checks, StaffActs acts) {
        this.lookups = lookups;
        this.files = files;
        this.checks = checks;
        this.acts = acts;
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
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @NotNull @Valid NewLookup lookup) {
        FiscalCode sought = lookup.sought();
        return acts.perform(
                Attempt.inSearchOf(() -> lookups.find(sought), "person-lookup", grant),
                (member, opened) -> lookups.lookUp(member, opened, sought, requireNonNull(lookup.reason())));
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
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @PathParam("id") UUID id) {
        return acts.perform(Attempt.on(id, "person-read", grant), (member, opened) -> files.show(member, opened, id));
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
                    @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = CaseGrant.LONGEST))
                    @Nullable
                    String grant,
            @PathParam("id") UUID id,
            @NotNull @Valid NewCheck check) {
        return acts.perform(
                Attempt.on(id, "caller-check", grant), (member, opened) -> checks.check(member, opened, id, check));
    }
}
