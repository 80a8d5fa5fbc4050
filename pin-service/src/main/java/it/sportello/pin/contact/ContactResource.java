package it.sportello.pin.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.CurrentCitizen;
import it.sportello.platform.security.LeastLevel;
import it.sportello.platform.web.Precondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The citizen's own contacts (C9). */
@Path("/me/contacts")
@Tag(name = "Citizens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContactResource {

    private final ContactBookService books;
    private final ContactChangeService changes;
    private final ContactProofService proofs;
    private final CurrentCitizen citizen;

    ContactResource(
            ContactBookService books,
            ContactChangeService changes,
            ContactProofService proofs,
            CurrentCitizen citizen) {
        this.books = books;
        this.changes = changes;
        this.proofs = proofs;
        this.citizen = citizen;
    }

    @GET
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "listContacts",
            summary = "Where one can be reached",
            description =
                    "With those that were named and have yet to be proved, and those that were taken away and hear"
                            + " for a day what happens.")
    @APIResponse(
            responseCode = "200",
            description = "The contacts as they stand",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactsView.class)))
    public RestResponse<ContactsView> listContacts() {
        return answer(Status.OK, books.open(citizen.get().personId()));
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @LeastLevel(value = CredentialLevel.ORDINARY, maxAge = LeastLevel.FRESH)
    @Operation(
            operationId = "changeContacts",
            summary = "Have other contacts",
            description =
                    "A merge patch, by who signed in at most 5 minutes ago: null takes a contact away, but never the"
                            + " last one. A new one gets a code and takes the place of its channel's when that is typed; it counts"
                            + " for a lost PIN after 24 hours. A certified address is not taken as email. What changes is told on the other contacts, and on those taken away.")
    @APIResponse(
            responseCode = "200",
            description = "Done, and nothing is to be proved",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactsView.class)))
    @APIResponse(
            responseCode = "202",
            description = "A code is on its way to each pending contact",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactsView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<ContactsView> changeContacts(
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the contacts as the citizen saw them",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
                    @Nullable
                    String ifMatch,
            @NotNull ContactPatch patch) {
        WantedContacts wanted = patch.wanted();
        ContactBook book = changes.change(citizen.get(), wanted, Precondition.of(ifMatch, null));
        return answer(book.pending().isEmpty() ? Status.OK : Status.ACCEPTED, book);
    }

    @POST
    @Path("/confirmation")
    @LeastLevel(CredentialLevel.ORDINARY)
    @Operation(
            operationId = "proveContact",
            summary = "Prove a new contact by the code that came to it",
            description = "Five tries. Wrong, used and expired answer alike; ask for another code by naming the contact"
                    + " again.")
    @APIResponse(
            responseCode = "200",
            description = "The contact is the citizen's",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactsView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<ContactsView> proveContact(@NotNull @Valid NewContactProof proof) {
        return answer(
                Status.OK,
                proofs.prove(
                        citizen.get(), Objects.requireNonNull(proof.codeId()), Objects.requireNonNull(proof.code())));
    }

    private static RestResponse<ContactsView> answer(Status status, ContactBook book) {
        return ResponseBuilder.create(status, ContactsView.of(book))
                .tag(new EntityTag(book.version().toString()))
                .build();
    }
}
