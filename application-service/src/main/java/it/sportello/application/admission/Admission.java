package it.sportello.application.admission;

import it.sportello.application.catalogue.Benefit;
import it.sportello.contracts.CredentialLevel;
import it.sportello.platform.security.Assurance;
import java.util.Set;

/** The gate (A3): what becomes of a filing, by benefit and by what its filer has proved. */
public sealed interface Admission {

    /** Filed at once. */
    record Granted() implements Admission {}

    /** Filed and numbered, which stops the deadline, but left alone until the PIN is dispositive. */
    record Suspended() implements Admission {}

    /** Not filed: the caller has to sign in again at one of these. */
    record StepUpRequired(Set<Assurance> acceptable) implements Admission {
        public StepUpRequired {
            acceptable = Set.copyOf(acceptable);
        }
    }

    static Admission of(Assurance proved, Benefit benefit) {
        if (proved.satisfies(benefit.minimumLevel())) {
            return new Granted();
        }
        CredentialLevel least = leastThatFiles(benefit);
        return proved.satisfies(least) ? new Suspended() : new StepUpRequired(Assurance.satisfying(least));
    }

    private static CredentialLevel leastThatFiles(Benefit benefit) {
        CredentialLevel suspended = benefit.fileSuspendedFrom();
        return suspended == null ? benefit.minimumLevel() : suspended;
    }
}
