package it.sportello.pin.access;

import it.sportello.contracts.CredentialLevel;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.StepUpRequiredException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * Tells the sign-in with the PIN that a person has from one whose PIN is no more: its token lives on for some minutes (C12),
 * and may be in the hands of whom that PIN was taken from. Who calls holds the person's lock.
 */
@ApplicationScoped
public class LiveSignIn {

    private final CredentialLookup credentials;

    LiveSignIn(CredentialLookup credentials) {
        this.credentials = credentials;
    }

    /** @throws StepUpRequiredException when the citizen signed in with a PIN, and has it no more */
    @Transactional(TxType.MANDATORY)
    public void require(Citizen citizen) {
        require(citizen, credentials.find(citizen.personId()));
    }

    /** @throws StepUpRequiredException when the citizen signed in with a PIN, and has another one */
    @Transactional(TxType.MANDATORY)
    public void requireNoOther(Citizen citizen) {
        Optional<Credential> live = credentials.find(citizen.personId());
        if (live.isPresent()) {
            require(citizen, live);
        }
    }

    private static void require(Citizen citizen, Optional<Credential> live) {
        if (citizen.firstIssue().isEmpty()) {
            return;
        }
        int firstIssue = citizen.firstIssue().getAsInt();
        live.map(Credential::proof)
                .filter(proof -> !proof.isFirstHalf())
                .map(Proof::firstIssue)
                .filter(issue -> issue == firstIssue)
                .orElseThrow(() -> new StepUpRequiredException(Assurance.satisfying(CredentialLevel.ORDINARY)));
    }
}
