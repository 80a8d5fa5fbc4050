package it.sportello.pin.expiry;

import static org.awaitility.Awaitility.await;

import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.half.DueHalf;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.platform.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A letter with the second half of a citizen's PIN. It is posted in the past: its days pass at once. */
record PostedLetter(FictionalCitizen citizen, String path, UUID person, UUID id) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Not posted yet. */
    static PostedLetter ordered() {
        FictionalCitizen citizen = Residents.registered();
        String path = PinApi.submitted(PinForm.of(citizen));
        PinApi.awaitStatus(path, "ISSUED");
        return new PostedLetter(citizen, path, PinApi.personIdOf(citizen), PinApi.halfIdOf(citizen, "SECOND"));
    }

    Instant postDaysAgo(int days) {
        Instant posted = TestClock.now().minus(Duration.ofDays(days));
        post(id, posted);
        return posted;
    }

    static void post(UUID half, Instant at) {
        Events.send(new LetterPosted(half, UUID.randomUUID(), at, Purpose.SECOND_HALF), Ids.next());
    }

    /** What the sweeper would find if it had been posted then. */
    DueHalf dueAfter(int days) {
        Instant posted = TestClock.now().minus(Duration.ofDays(days));
        return new DueHalf(id, person, Agents.requestIdOf(citizen), posted.plus(Duration.ofDays(30)));
    }

    /** For this citizen alone. */
    void daysPass(int days) {
        Tables.change(
                "update pin_half set valid_until = valid_until - make_interval(days => ?),"
                        + " due_at = due_at - make_interval(days => ?) where person_id = ? and dead_at is null",
                days,
                days,
                person);
    }

    static void awaitDue(UUID half) {
        await("the letter is posted").atMost(PATIENCE).until(() -> isDue(half));
    }

    static boolean isDue(UUID half) {
        return Tables.count("select count(*) from pin_half where id = ? and due_at is not null", half) == 1;
    }

    List<OpenedSeal> told(String template) {
        return new Told(citizen, template).messages();
    }

    void awaitTold(String template, int times) {
        await(template + " is told").atMost(PATIENCE).until(() -> told(template).size() == times);
    }

    /** What is told after it has been published: everything before it has, too. */
    static void witness() {
        PinApi.firstHalfOf(PinApi.issued());
    }
}
