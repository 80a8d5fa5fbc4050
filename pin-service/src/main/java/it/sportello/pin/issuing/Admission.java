package it.sportello.pin.issuing;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.AssistanceReason;
import it.sportello.pin.register.Resident;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a PIN is issued at once, or an agent calls first. */
sealed interface Admission {

    /** The register bears everything out. */
    record Granted(Resident registered) implements Admission {
        public Granted {
            requireNonNull(registered, "registered");
        }
    }

    /** Nothing is issued (C2, C3, C13). */
    record Withheld(Set<AssistanceReason> reasons) implements Admission {
        public Withheld {
            reasons = Set.copyOf(reasons);
        }
    }

    /**
     * After an agent talked with the citizen: what remains is that the register bears the request out, that nothing live is
     * issued anew, and that no contact serves too many. That a tax code is odd was looked at.
     */
    static Admission afterTalk(Resident declared, Optional<Resident> registered, Circumstances circumstances) {
        if (registered.filter(resident -> resident.confirms(declared)).isEmpty()) {
            return new Withheld(Set.of(AssistanceReason.REGISTER_MISMATCH));
        }
        Set<AssistanceReason> reasons = circumstances.reasons();
        return reasons.isEmpty() ? new Granted(registered.orElseThrow()) : new Withheld(reasons);
    }

    /** @param registered what the register knows of the declared tax code */
    static Admission of(Resident declared, Optional<Resident> registered, Circumstances circumstances) {
        Set<AssistanceReason> reasons = EnumSet.noneOf(AssistanceReason.class);
        if (!declared.isConsistent()) {
            reasons.add(AssistanceReason.TAX_CODE_INCONSISTENT);
        }
        if (registered.filter(resident -> resident.confirms(declared)).isEmpty()) {
            reasons.add(AssistanceReason.REGISTER_MISMATCH);
        }
        reasons.addAll(circumstances.reasons());
        return reasons.isEmpty() ? new Granted(registered.orElseThrow()) : new Withheld(reasons);
    }
}
