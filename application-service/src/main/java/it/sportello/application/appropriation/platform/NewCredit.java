package it.sportello.application.appropriation.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A bonus for a parent's booklet. The tax code travels here and nowhere else: neither in an address nor in a header. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewCredit(
        String taxCode, String protocolNumber, @Nullable Long amountCents) {

    @Override
    public String toString() {
        return "NewCredit[" + protocolNumber + "]";
    }
}
