package it.sportello.platform.security;

import java.time.Instant;

/** Whether a caller may use a citizens' route, by A2 and C6. */
sealed interface Admission {

    record Admitted(Citizen citizen) implements Admission {}

    record StepUpRequired(Demand demand) implements Admission {}

    record NotTheBeneficiary() implements Admission {}

    static Admission of(Caller caller, Demand demand, Instant now) {
        return switch (caller) {
            case Citizen citizen when demand.isMetBy(citizen, now) -> new Admitted(citizen);
            case Citizen _ -> new StepUpRequired(demand);
            case Staff _, Representative _ -> new NotTheBeneficiary();
        };
    }
}
