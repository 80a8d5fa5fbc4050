package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.localstack.testing.TopicProbe.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Disruptive
class SingleRoleJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What each role is told to do on its topic, by the name of its channel. */
    private static final Map<Recipient, String> CHANNELS =
            Map.of(Recipient.MAIL, "EMAIL", Recipient.SMS, "SMS", Recipient.POSTAL, "POST");

    @Test
    @DisplayName("C5 a process in one role reads, opens and sends what is of that role alone")
    void aProcessInOneRoleKeepsToIt(LocalStack stack, Suite suite) {
        Citizen reader = LetterReaders.awaitingALetter(suite);
        String first = reader.firstHalf();
        Citizen waiting = Citizen.unknownUntilNow(suite);
        Citizen byMail = Citizen.unknownUntilNow(suite);
        Citizen byTelephone = Citizen.unknownUntilNow(suite);
        Citizen late = Citizen.unknownUntilNow(suite);
        List<String> unsent = leaveAMailUnsent(waiting, stack, suite);
        stack.services().stop(stack.services().first(SuiteService.NOTIFICATION));
        suite.clock().forward(Duration.ofSeconds(31));
        try {
            Map<Recipient, Seen> orders = ordersOf(byMail, byTelephone, stack);

            inRole(Recipient.SMS, stack, suite, atSms -> {
                byTelephone.signIn(byTelephone.firstHalfByTelephone()).require(200);
                opensNothingOfOthers(Recipient.SMS, orders, stack, atSms);
                assertThat(unsentMails(atSms)).containsAll(unsent);
            });
            assertThat(waiting.mails()).isEmpty();
            assertThat(byMail.mails()).isEmpty();

            inRole(Recipient.MAIL, stack, suite, atMail -> {
                waiting.signIn(waiting.firstHalf()).require(200);
                byMail.signIn(byMail.firstHalf()).require(200);
                opensNothingOfOthers(Recipient.MAIL, orders, stack, atMail);
            });
            late.awaitStatus(late.requestPin().require(202), "ISSUED");

            inRole(Recipient.POSTAL, stack, suite, atPostal -> {
                opensNothingOfOthers(Recipient.POSTAL, orders, stack, atPostal);
                suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
                reader.activate(first, reader.secondHalf()).require(200);
                byMail.secondHalf();
                byTelephone.secondHalf();
            });
            assertThat(late.mails()).isEmpty();
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

    /** One order to each role, which nobody has read yet. */
    private static Map<Recipient, Seen> ordersOf(Citizen byMail, Citizen byTelephone, LocalStack stack) {
        var topics = new TopicProbe(stack.bootstrapServers());
        Map<Recipient, Set<String>> before = new EnumMap<>(Recipient.class);
        CHANNELS.keySet().forEach(role -> before.put(role, keys(topics.readAll(topicOf(role)))));
        byMail.requestPin().require(202);
        byTelephone.requestPinByTelephone().require(202);
        Map<Recipient, Seen> orders = new EnumMap<>(Recipient.class);
        before.forEach((role, known) -> orders.put(
                role,
                await("order to " + role)
                        .atMost(PATIENCE)
                        .until(
                                () -> topics.readAll(topicOf(role)).stream()
                                        .filter(order -> !known.contains(order.key()))
                                        .filter(order -> order.text().contains("_HALF"))
                                        .findFirst(),
                                Optional::isPresent)
                        .orElseThrow()));
        return orders;
    }

    /** What is sealed to the other roles' keys cannot be opened here, even by an order that is addressed to this role. */
    private static void opensNothingOfOthers(
            Recipient role, Map<Recipient, Seen> orders, LocalStack stack, Suite suite) {
        orders.forEach((sealedTo, order) -> {
            if (sealedTo != role) {
                assertThat(afterBeingGiven(order, role, stack, suite))
                        .as("to " + role + ", sealed to " + sealedTo)
                        .contains("UNREADABLE");
            }
        });
    }

    /** Puts an order on the topic of {@code role}, and answers why it had no effect. */
    private static String afterBeingGiven(Seen order, Recipient role, LocalStack stack, Suite suite) {
        Map<String, String> headers = new HashMap<>(order.headers());
        headers.put("ce_id", PlayedEvents.timeOrderedId().toString());
        String readdressed = order.text().replaceAll("\"(EMAIL|SMS|POST)\"", "\"" + CHANNELS.get(role) + "\"");
        new TopicProbe(stack.bootstrapServers())
                .send(topicOf(role), order.key(), headers, readdressed.getBytes(StandardCharsets.UTF_8));
        return await("dead letter")
                .atMost(PATIENCE)
                .until(
                        () -> Desk.of(suite, StaffMember.OPERATOR).deadLetters(SuiteService.NOTIFICATION).stream()
                                .filter(letter -> letter.path("key").asText().equals(order.key()))
                                .filter(letter -> letter.path("topic").asText().equals(topicOf(role)))
                                .map(letter -> letter.path("reason").asText())
                                .toList(),
                        reasons -> !reasons.isEmpty())
                .getFirst();
    }

    private static String topicOf(Recipient role) {
        return "dispatch-" + role.label();
    }

    private static Set<String> keys(List<Seen> orders) {
        return orders.stream().map(Seen::key).collect(Collectors.toSet());
    }

    private static List<String> unsentMails(Suite suite) {
        return Desk.of(suite, StaffMember.OPERATOR).deliveriesIn("TEMPORARY_FAILURE").stream()
                .filter(delivery -> delivery.path("channel").asText().equals("EMAIL"))
                .filter(delivery -> delivery.path("attempts").asInt() == 1)
                .map(delivery -> delivery.path("id").asText())
                .toList();
    }

    private static void inRole(Recipient role, LocalStack stack, Suite suite, Consumer<Suite> story) {
        ServiceInstance copy = stack.startNotification(role);
        try {
            story.accept(suite.with(SuiteService.NOTIFICATION, copy.url()));
        } finally {
            stack.services().stop(copy);
        }
    }
}
