package it.sportello.application.appropriation;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform on which parents pay sitters out of a booklet of theirs. Both acts may be repeated: an application is credited
 * once, and taken back once. Never called inside a transaction.
 */
public interface FamilyBooklet {

    Result credit(Order order);

    Result cancel(Order order);

    /**
     * Whose booklet, and for which application.
     *
     * @param applicationId the key by which the platform knows a repetition
     * @param cents how much was granted; null when the officer named no amount
     */
    record Order(
            UUID applicationId,
            FiscalCode parent,
            String protocolNumber,
            @Nullable Long cents) {
        public Order {
            requireNonNull(applicationId, "applicationId");
            requireNonNull(parent, "parent");
            requireNonNull(protocolNumber, "protocolNumber");
        }
    }

    /** What the platform said. */
    sealed interface Result {

        /** @param reference how the platform names it */
        record Credited(String reference) implements Result {
            public Credited {
                requireNonNull(reference, "reference");
            }
        }

        /** Nothing of this application is in the booklet. */
        record Cancelled() implements Result {}

        /** The parent has no booklet. */
        record NotRegistered() implements Result {}

        /** No answer, or none that decides anything: it may have happened all the same. */
        record Undecided() implements Result {}
    }
}
