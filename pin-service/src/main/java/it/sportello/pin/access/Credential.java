package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.platform.security.Assurance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with now, and whose it is: everything that a token says. */
public record Credential(Holder holder, Proof proof) {

    public Credential {
        requireNonNull(holder, "holder");
        requireNonNull(proof, "proof");
    }

    public UUID personId() {
        return holder.personId();
    }

    public FiscalCode taxCode() {
        return holder.taxCode();
    }

    /**
     * A live first half or personal PIN.
     *
     * @param level SIMPLIFIED is a first half, everything above a personal PIN
     * @param generation counts what was generated under this id; always 1 of a first half
     * @param firstIssue the issue of the first half whose filings it opens (A3)
     * @param since when it was issued, activated or renewed
     * @param validUntil null of a first half until the letter with the other one was posted, and of a personal PIN unless
     *     those have an end (C10)
     */
    public record Proof(
            UUID id,
            CredentialLevel level,
            int generation,
            int firstIssue,
            KeptSecret secret,
            Instant since,
            @Nullable Instant validUntil) {

        public Proof {
            requireNonNull(id, "id");
            requireNonNull(level, "level");
            requireNonNull(secret, "secret");
            requireNonNull(since, "since");
        }

        /** What a sign-in with it proves. */
        public Assurance assurance() {
            return switch (level) {
                case SIMPLIFIED -> Assurance.PIN_SIMPLIFIED;
                case ORDINARY -> Assurance.PIN_ORDINARY;
                case DISPOSITIVE -> Assurance.PIN_DISPOSITIVE;
            };
        }

        public boolean isFirstHalf() {
            return level == CredentialLevel.SIMPLIFIED;
        }

        public boolean isValidAt(Instant domainTime) {
            return validUntil == null || domainTime.isBefore(validUntil);
        }
    }

    @Override
    public String toString() {
        return "Credential[" + personId() + "]";
    }
}
