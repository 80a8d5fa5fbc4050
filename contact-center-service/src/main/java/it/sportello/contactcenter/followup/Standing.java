package it.sportello.contactcenter.followup;

import java.time.Instant;

/** Where a first half stands at some instant. */
sealed interface Standing {

    /** It still has time. */
    record Waiting(Instant dueAt) implements Standing {}

    /** Its time has passed and nothing says that the citizen has it. */
    record Overdue(Instant dueAt, Cause cause) implements Standing {}

    /** The citizen has it. */
    record Settled(Instant dueAt) implements Standing {}

    /** Why it is overdue, for the agent who calls. */
    enum Cause {
        /** Sent or not, no news of it. */
        NO_CONFIRMATION,
        /** The channel says that it did not arrive. */
        DELIVERY_FAILED,
        /** Certified e-mail without a receipt yet: it may lie in the mailbox, or not. */
        PEC_PENDING
    }
}
