package it.sportello.pin.issuer;

import static java.util.Objects.requireNonNull;

/** What comes of a token that somebody presents as a trusted issuer's. */
public sealed interface Verdict {

    /** It is, and nobody has looked yet whether it was used before. */
    record Accepted(Asserted asserted) implements Verdict {

        public Accepted {
            requireNonNull(asserted, "asserted");
        }
    }

    /** Why it is not; which of its many rules a token breaks is in the log alone. */
    enum Refused implements Verdict {
        NOT_ACCEPTED("subject_token is not accepted"),
        LEVEL_TOO_LOW("subject_token shows a sign-in of too low a level");

        private final String description;

        Refused(String description) {
            this.description = description;
        }

        /** For the client's developer. */
        public String description() {
            return description;
        }
    }

    /** Nobody can say: the keys of this issuer, by our name for it, are not known. */
    record Away(String issuerName) implements Verdict {

        public Away {
            requireNonNull(issuerName, "issuerName");
        }
    }
}
