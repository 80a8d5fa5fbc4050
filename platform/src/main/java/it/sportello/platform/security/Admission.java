package it.sportello.platform.security;

import it.sportello.contracts.CredentialLevel;
import java.util.Set;

/** Whether a caller may use a citizens' route, by A2 and C6. */
sealed interface Admission {

    record Admitted(Citizen citizen) implements Admission {}

    record StepUpRequired(Set<Assurance> acceptable) implements Admission {}

    record NotTheBeneficiary() implements Admission {}

    static Admission of(Caller caller, CredentialLevel least) {
        return switch (caller) {
            case Citizen citizen when citizen.assurance().satisfies(least) -> new Admitted(citizen);
            case Citizen _ -> new StepUpRequired(Assurance.satisfying(least));
            case Staff _, Representative _ -> new NotTheBeneficiary();
        };
    }
}
