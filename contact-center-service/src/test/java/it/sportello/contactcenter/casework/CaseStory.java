package it.sportello.contactcenter.casework;

import static org.awaitility.Awaitility.await;

import it.sportello.contactcenter.News;
import it.sportello.contactcenter.casework.rule.CallingHours;
import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.platform.time.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A fictional request, the events that make a case of it, and what the database says of it. */
public record CaseStory(UUID person, UUID request, UUID half) {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nearly every test waits for what its events lead to. */
    private static final Duration OFTEN = Duration.ofMillis(50);

    public static CaseStory begin() {
        return new CaseStory(UUID.randomUUID(), Ids.next(), Ids.next());
    }

    public static Instant yesterday() {
        return TestClock.now().minus(Duration.ofDays(1));
    }

    public PinIssued issued(int issue, UUID halfId, Instant at) {
        return new PinIssued(person, request, halfId, PinHalf.FIRST, issue, Channel.EMAIL, yesterday(), at);
    }

    /** The same person's next PIN, under a request of its own: recovered, or after an identification. */
    public CaseStory withSuccessor() {
        return new CaseStory(person, Ids.next(), Ids.next());
    }

    /** On a digital contact: there is no letter. */
    public PinIssued issuedSecond(UUID halfId) {
        return new PinIssued(person, request, halfId, PinHalf.SECOND, 1, Channel.SMS, yesterday(), yesterday());
    }

    /** A half was issued a day ago, and nobody has heard of it since. */
    public UUID overdue() {
        News.publish(issued(1, half, yesterday()));
        return awaitCase("VALIDATION");
    }

    /** Somebody uses the half. */
    public void signIn() {
        News.publish(new FirstHalfUsed(person, half, 1, TestClock.now()));
    }

    /** The half has arrived, its channel says. */
    public void receipt() {
        News.publish(new DeliveryConfirmed(half, half, Channel.EMAIL, false, TestClock.now(), Purpose.FIRST_HALF));
    }

    public UUID needsAssistance() {
        News.publish(
                new AssistanceNeeded(person, request, Set.of(AssistanceReason.REGISTER_MISMATCH), TestClock.now()));
        return awaitCase("ASSISTANCE");
    }

    public UUID awaitCase(String kind) {
        return await(kind + " case is open")
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> find(kind), Optional::isPresent)
                .orElseThrow();
    }

    public Optional<UUID> find(String kind) {
        return list(
                        "select id::text from desk_case where person_id = ? and kind = '" + kind
                                + "' and state <> 'CLOSED'",
                        person)
                .stream()
                .map(UUID::fromString)
                .findFirst();
    }

    public void awaitState(UUID caseId, String state) {
        await("case is " + state)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> stateOf(caseId).startsWith(state));
    }

    public void awaitHalf(String status) {
        awaitHalf(half, status);
    }

    public static void awaitHalf(UUID halfId, String status) {
        await("half is " + status)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> list("select status from follow_up where half_id = ?", halfId)
                        .contains(status));
    }

    /** State and outcome. */
    public static String stateOf(UUID caseId) {
        return list("select state || ' ' || coalesce(outcome, '') from desk_case where id = ?", caseId)
                .getFirst()
                .strip();
    }

    /** What the staff did with this person, in order. */
    public List<String> audited() {
        return list("select action from audit where person_id = ? order by id", person);
    }

    /** The records of this request that agents' decisions led to. */
    public List<String> told(String type) {
        return on(Topic.CONTACT_CENTER_EVENTS, request, type);
    }

    /** The records on a topic under a key that are of this type. */
    static List<String> on(Topic topic, UUID key, String type) {
        return TopicProbe.ofTestStack().readAll(topic, key.toString()).stream()
                .filter(seen -> ("it.sportello." + type).equals(seen.headers().get("ce_type")))
                .map(TopicProbe.Seen::text)
                .toList();
    }

    /** Agents call within the hours, so the domain clock goes on to the next ones. */
    static void comeToCallingHours() {
        Instant soon = TestClock.now().plus(Duration.ofMinutes(10));
        Instant opening = CallingHours.next(soon);
        if (opening.isAfter(soon)) {
            TestClock.forward(Duration.between(TestClock.now(), opening));
        }
    }

    /** As if the agent had left the desk. */
    static void letLeaseRunOut(UUID caseId) {
        change("update desk_case set lease_until = now() - interval '1 second' where id = ?", caseId);
    }

    static void change(String sql, UUID caseId) {
        try (var connection = TestDatabase.asOwner();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, caseId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The test's own update failed", e);
        }
    }

    public static List<String> list(String sql, Object parameter) {
        try (var connection = TestDatabase.asOwner();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            List<String> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The test's own query failed", e);
        }
    }
}
