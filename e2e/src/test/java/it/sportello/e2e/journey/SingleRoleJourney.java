package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Desk;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.localstack.testing.TopicProbe.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class SingleRoleJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @DisplayName("C5 a process in one role reads, opens and sends what is of that role alone")
    void aProcessInOneRoleKeepsToIt(LocalStack stack, Suite suite) {
        Citizen waiting = Citizen.unknownUntilNow(suite);
        Citizen byMail = Citizen.unknownUntilNow(suite);
        Citizen byTelephone = Citizen.unknownUntilNow(suite);
        List<String> unsent = leaveAMailUnsent(waiting, stack, suite);
        stack.services().stop(stack.services().first(SuiteService.NOTIFICATION));
        suite.clock().forward(Duration.ofSeconds(31));
        try {
            Seen sealedToMail = mailOrderOf(byMail, stack);
            byTelephone.requestPinByTelephone().require(202);

            inRole(Recipient.SMS, stack, sms -> {
                Suite atSms = suite.with(SuiteService.NOTIFICATION, sms.url());
                byTelephone.signIn(byTelephone.firstHalfByTelephone()).require(200);
                assertThat(afterBeingGiven(sealedToMail, stack, atSms)).contains("UNREADABLE");
                assertThat(unsentMails(atSms)).containsAll(unsent);
            });
            assertThat(waiting.mails()).isEmpty();
            assertThat(byMail.mails()).isEmpty();

            inRole(Recipient.MAIL, stack, mail -> {
                waiting.signIn(waiting.firstHalf()).require(200);
                byMail.signIn(byMail.firstHalf()).require(200);
            });
        } finally {
            stack.services().start(SuiteService.NOTIFICATION);
        }
    }

    /** Accepted, but not handed over: whoever claims it next must be able to open it. */
    private static List<String> leaveAMailUnsent(Citizen citizen, LocalStack stack, Suite suite) {
        stack.mailServer().stopReceiving();
        try {
            citizen.requestPin().require(202);
            return await("the mail waits for its next attempt")
                    .atMost(PATIENCE)
                    .until(() -> unsentMails(suite), mails -> !mails.isEmpty());
        } finally {
            stack.mailServer().startReceiving();
        }
    }

    private static Seen mailOrderOf(Citizen citizen, LocalStack stack) {
        var topics = new TopicProbe(stack.bootstrapServers());
        List<String> before =
                topics.readAll("dispatch-mail").stream().map(Seen::key).toList();
        citizen.requestPin().require(202);
        return await("order to the mail role")
                .atMost(PATIENCE)
                .until(
                        () -> topics.readAll("dispatch-mail").stream()
                                .filter(order -> !before.contains(order.key()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Puts the order for another role on the topic of this one, and answers why it had no effect. */
    private static String afterBeingGiven(Seen order, LocalStack stack, Suite suite) {
        Map<String, String> headers = new HashMap<>(order.headers());
        headers.put("ce_id", StrangeEvents.timeOrderedId().toString());
        new TopicProbe(stack.bootstrapServers())
                .send(
                        "dispatch-sms",
                        order.key(),
                        headers,
                        order.text().replace("\"EMAIL\"", "\"SMS\"").getBytes(StandardCharsets.UTF_8));
        return await("dead letter")
                .atMost(PATIENCE)
                .until(
                        () -> Desk.of(suite, StaffMember.OPERATOR).deadLetters(SuiteService.NOTIFICATION).stream()
                                .filter(letter -> letter.path("key").asText().equals(order.key()))
                                .map(letter -> letter.path("reason").asText())
                                .toList(),
                        reasons -> !reasons.isEmpty())
                .getFirst();
    }

    private static List<String> unsentMails(Suite suite) {
        return Desk.of(suite, StaffMember.OPERATOR).deliveriesIn("TEMPORARY_FAILURE").stream()
                .filter(delivery -> delivery.path("channel").asText().equals("EMAIL"))
                .filter(delivery -> delivery.path("attempts").asInt() == 1)
                .map(delivery -> delivery.path("id").asText())
                .toList();
    }

    private static void inRole(Recipient role, LocalStack stack, Consumer<ServiceInstance> story) {
        ServiceInstance copy = stack.startNotification(role);
        try {
            story.accept(copy);
        } finally {
            stack.services().stop(copy);
        }
    }
}
