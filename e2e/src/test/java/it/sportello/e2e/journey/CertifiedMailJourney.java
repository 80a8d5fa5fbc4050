package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class CertifiedMailJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    @DisplayName(
            "N1 K1 a receipt of delivery settles a first half by certified e-mail, and a receipt of failure does not")
    void aReceiptOfDeliverySettlesTheHalf(Suite suite) {
        Citizen reached = withMailboxAt("pec.example", suite);
        Citizen missed = withMailboxAt("refused.pec.example", suite);
        Answer delivered = reached.requestPinByCertifiedMail().require(202);
        Answer failed = missed.requestPinByCertifiedMail().require(202);
        awaitFirstHalf(reached, delivered, "DELIVERED");
        awaitFirstHalf(missed, failed, "FAILED");

        suite.clock().forward(Duration.ofHours(12).plusMinutes(1));

        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        String missedId = agent.personIdOf(missed);
        String reachedId = agent.personIdOf(reached);
        await("failed half on the board")
                .atMost(PATIENCE)
                .until(() -> agent.boardAbout(missedId).toString().contains("DELIVERY_FAILED"));
        assertThat(agent.boardAbout(reachedId)).isEmpty();
        assertThat(missed.lookAt(failed).require(200).string("next_step")).isEqualTo("CALL_CONTACT_CENTER");
        assertThat(reached.lookAt(delivered).require(200).string("next_step")).isEqualTo("SIGN_IN");
        reached.signIn(reached.firstHalf()).require(200);
    }

    private static Citizen withMailboxAt(String domain, Suite suite) {
        return Citizen.of(suite, FictionalCitizen.random().withEmailAt(domain));
    }

    private static void awaitFirstHalf(Citizen citizen, Answer requested, String delivery) {
        await("first half is " + delivery)
                .atMost(PATIENCE)
                .until(() -> citizen.lookAt(requested).at("/halves").toString().contains(delivery));
    }
}
