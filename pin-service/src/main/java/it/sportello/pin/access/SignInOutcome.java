package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.renewal.RenewalTicket;

/** What comes of the right PIN. */
sealed interface SignInOutcome permits SignedIn, SignInOutcome.Outdated {

    /** A personal PIN whose time is over: its holder may have it renewed (C10). */
    record Outdated(RenewalTicket ticket) implements SignInOutcome {

        public Outdated {
            requireNonNull(ticket, "ticket");
        }
    }
}
