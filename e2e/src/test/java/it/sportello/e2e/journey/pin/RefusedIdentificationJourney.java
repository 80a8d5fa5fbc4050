package it.sportello.e2e.journey.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.e2e.actor.staff.PhoneCall;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TopicProbe;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class RefusedIdentificationJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @DisplayName(
            "K4 contacts of one key, or one that was proved in another call, bring no PIN: what is there stays good")
    void whatProvesTooLittleBringsNoPin(LocalStack stack, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        String half = citizen.firstHalf();
        String personId = citizen.signedInWith(half).personId();
        PlayedCase identification = PlayedCase.in(stack, suite);
        PhoneCall call = identification.seeing(personId);
        String byMail = call.proveMailbox(citizen);
        String byOtherMail = call.proveMailbox(Citizen.unknownUntilNow(suite));
        String ofAnotherCall = PlayedCase.in(stack, suite).seeing(personId).proveTelephone(citizen);
        Desk operator = Desk.of(suite, StaffMember.OPERATOR);

        identification.end(personId, byMail, byOtherMail);
        identification.end(personId, byMail, ofAnotherCall);

        await("both are put aside")
                .atMost(PATIENCE)
                .until(() -> rejected(operator, personId).size() == 2);
        assertNothingCame(citizen, half);
        rejected(operator, personId)
                .forEach(letter -> operator.discard(
                                SuiteService.PIN, letter.path("id").asText())
                        .require(204));
    }

    @Test
    @DisplayName("K4 contacts younger than a day bring no PIN unless the second agent has seen the evidence")
    void youngContactsNeedTheEvidence(LocalStack stack, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        String half = citizen.firstHalf();
        String personId = citizen.signedInWith(half).personId();
        PlayedCase identification = PlayedCase.in(stack, suite);
        PhoneCall call = identification.seeing(personId);
        String byTelephone = call.proveTelephone(citizen);

        identification.endUnseen(personId, call.proveMailbox(citizen), byTelephone);

        var topics = new TopicProbe(stack.bootstrapServers());
        await("the contact center is told why")
                .atMost(PATIENCE)
                .until(() -> topics.readAll("pin-events").stream()
                        .filter(event -> event.headers().get("ce_type").endsWith("ValidationRefused"))
                        .anyMatch(event ->
                                event.text().contains(personId) && event.text().contains("evidence-unseen")));
        assertNothingCame(citizen, half);
    }

    private static void assertNothingCame(Citizen citizen, String half) {
        assertThat(citizen.messages()).noneMatch(message -> message.text().contains("Identità verificata in video"));
        assertThat(citizen.mails()).noneMatch(mail -> mail.text().contains("PIN dispositivo"));
        citizen.signIn(half).require(200);
    }

    private static List<JsonNode> rejected(Desk operator, String personId) {
        return operator.deadLetters(SuiteService.PIN).stream()
                .filter(letter -> letter.path("key").asText().equals(personId))
                .toList();
    }
}
