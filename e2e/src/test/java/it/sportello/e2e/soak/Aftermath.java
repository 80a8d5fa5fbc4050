package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is left after {@link EveryHop}: nothing may be missing, and nothing may have happened twice. */
record Aftermath(LocalStack stack, Citizen caller, Citizen waiter) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void assertWhole() {
        assertEachLetterPostedOnce(caller);
        assertEachLetterPostedOnce(waiter);
        awaitOnce("pin-events", "PinActivated", caller.personId());
        awaitOnce("contact-center-events", "PinRequestValidated", waiter.personId());
        assertThat(cases(waiter)).hasSize(1);
        assertThat(cases(caller))
                .as("none, or one that a late receipt has ended")
                .doesNotHaveDuplicates();
        assertThat(distinct(caller.messages(), ReceivedSms::reference))
                .as("copies of a message carry its reference")
                .hasSameSizeAs(distinct(caller.messages(), ReceivedSms::text));
    }

    private void assertEachLetterPostedOnce(Citizen citizen) {
        assertThat(citizen.letters()).hasSize(1);
        String letter = citizen.letters().getFirst().id();
        awaitOnce("delivery-events", "LetterPosted", letter);
        assertThat(stack.printShop().printed().stream().filter(letter::equals)).hasSize(1);
    }

    /** An event may have copies; all have its id. */
    private void awaitOnce(String topic, String type, String about) {
        await(type + " about " + about)
                .atMost(PATIENCE)
                .until(() -> !idsOf(topic, type, about).isEmpty());
        assertThat(idsOf(topic, type, about)).as(type).hasSize(1);
    }

    private List<String> idsOf(String topic, String type, String about) {
        return new TopicProbe(stack.bootstrapServers())
                .readAll(topic).stream()
                        .filter(event -> event.headers().get("ce_type").endsWith("." + type))
                        .filter(event -> event.text().contains(about))
                        .map(event -> event.headers().get("ce_id"))
                        .distinct()
                        .toList();
    }

    private List<String> cases(Citizen citizen) {
        return Desk.of(Suite.of(stack), StaffMember.SUPERVISOR).casesAbout(citizen.personId()).stream()
                .map((JsonNode found) -> found.path("request_id").asText() + " "
                        + found.path("kind").asText())
                .toList();
    }

    private static <T, K> List<K> distinct(List<T> all, Function<T, K> key) {
        return all.stream().map(key).distinct().collect(Collectors.toList());
    }
}
