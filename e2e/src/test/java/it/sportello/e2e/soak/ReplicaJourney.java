package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Disruptive;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("soak")
@Disruptive
class ReplicaJourney {

    private static final int CITIZENS = 3;

    @Test
    @DisplayName("A4 with two copies of every service the main job is done once, whichever copy answers")
    void twoCopiesOfEveryServiceDoTheJobOnce(LocalStack stack, Suite first) {
        List<ServiceInstance> copies = new ArrayList<>();
        try {
            Suite second = first;
            for (SuiteService service : SuiteService.values()) {
                ServiceInstance copy = stack.services().startReplica(service);
                copies.add(copy);
                second = second.with(service, copy.url());
            }
            for (int i = 0; i < CITIZENS; i++) {
                changesBetweenCopies(Citizen.unknownUntilNow(first), first, second);
            }
        } finally {
            copies.forEach(copy -> stack.services().stop(copy));
        }
    }

    private static void changesBetweenCopies(Citizen citizen, Suite first, Suite second) {
        Answer requested = citizen.requestPin().require(202);
        String half = citizen.firstHalf();
        assertThat(citizen.at(second).lookAt(requested).require(200).string("status"))
                .isEqualTo("ISSUED");
        Citizen signedIn = citizen.at(second).signedInWith(half);
        UUID key = UUID.randomUUID();

        Answer filed = signedIn.file(Benefit.AGRICULTURE, key).require(201);

        assertThat(signedIn.at(first).file(Benefit.AGRICULTURE, key).text()).isEqualTo(filed.text());
        signedIn.mailTelling(filed.string("protocol_number"));
        assertThat(signedIn.mails()).hasSize(2);
        assertThat(signedIn.applications().require(200).at("/items")).hasSize(1);
    }
}
