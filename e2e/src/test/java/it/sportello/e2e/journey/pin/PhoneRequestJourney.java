package it.sportello.e2e.journey.pin;

import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.PhoneCall;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.launcher.LocalStack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class PhoneRequestJourney {

    @Test
    @DisplayName("K3 a request by telephone is taken once the caller has read back a code that came to the new contact")
    void aCallerGetsAPin(LocalStack stack, Suite suite) {
        Citizen caller = Citizen.unknownUntilNow(suite);
        PhoneCall call = PlayedCase.in(stack, suite).aboutARequest();
        String codeId = call.proveTelephone(caller);

        call.requestPin(caller, codeId).require(202);

        caller.signedInWith(caller.firstHalfByTelephone())
                .file(Benefit.AGRICULTURE)
                .require(201);
    }
}
