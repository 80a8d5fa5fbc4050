package it.sportello.application.receipt.signature;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The keys of receipts, for whoever checks one without us. */
@Path("/.well-known/receipt-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts")
public class ReceiptKeyResource {

    private static final int ONE_HOUR = 3600;

    private final ReceiptKeys keys;

    ReceiptKeyResource(ReceiptKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Cache(maxAge = ONE_HOUR)
    @Operation(
            summary = "The public keys that verify receipts",
            description =
                    "May be kept for an hour; a receipt with an unknown kid calls for a new look. They verify nothing "
                            + "but receipts.")
    public ReceiptKeySetView listReceiptKeys() {
        return ReceiptKeySetView.of(keys.all());
    }
}
