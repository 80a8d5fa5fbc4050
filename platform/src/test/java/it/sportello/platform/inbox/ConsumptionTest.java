package it.sportello.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.EventJson;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumptionTest {

    private static final String RECEIVED = "it.sportello.PinRequestReceived";

    @Inject
    Consumption consumption;

    @Inject
    TakingHandler handler;

    private final UUID person = UUID.randomUUID();

    @Test
    @DisplayName("events of one key take effect in the order of the topic")
    void keepsOrderOfOneKey() {
        var first = Batch.requestOf(person);
        var second = Batch.requestOf(person);
        var third = Batch.requestOf(person);

        consumption.consume(Batch.of(first, Batch.requestOf(UUID.randomUUID()), second, third)
                .records());

        assertThat(Rows.takenOf(person)).containsExactly(first.requestId(), second.requestId(), third.requestId());
    }

    @Test
    @DisplayName("whatever order events come in, locks are taken in one order, so that replicas cannot deadlock")
    void locksInOneOrder() {
        UUID low = new UUID(1, person.getLeastSignificantBits());
        UUID high = new UUID(2, person.getLeastSignificantBits());

        consumption.consume(
                Batch.of(Batch.requestOf(high), Batch.requestOf(low)).records());

        assertThat(Rows.column(
                        "select person_id from taken where person_id in (?, ?) order by id", UUID.class, low, high))
                .containsExactly(low, high);
    }

    @Test
    @DisplayName("copies of an event have one effect, within a batch and after it")
    void takesCopiesOnce() {
        var event = Batch.requestOf(person);
        UUID id = Ids.next();
        var copies = new Batch().add(id, event).add(id, event);

        consumption.consume(copies.records());
        consumption.consume(new Batch().add(id, event).records());

        assertThat(Rows.takenOf(person)).containsExactly(event.requestId());
    }

    @Test
    @DisplayName("a poison record goes to the dead letters alone, after three attempts of its own")
    void buriesPoisonAlone() {
        var poison = Batch.requestOf(person);
        var mate = Batch.requestOf(person);
        handler.lay(poison.requestId(), (attempt, session) -> {
            throw new IllegalArgumentException("RSSMRA80A01H501U is what a message might quote");
        });

        consumption.consume(Batch.of(poison, mate).records());

        assertThat(Rows.takenOf(person)).containsExactly(mate.requestId());
        assertThat(Rows.deadLetterReasons(person.toString()))
                .singleElement(STRING)
                .startsWith("the handler failed with IllegalArgumentException in ConsumptionTest.java:")
                .doesNotContain("RSSMRA80A01H501U");
        assertThat(handler.attempts(poison.requestId()))
                .as("in the batch and alone")
                .isEqualTo(1 + 3);
    }

    @Test
    @DisplayName("what a handler rejects goes to the dead letters without further attempts")
    void buriesRejectedAtOnce() {
        var forged = Batch.requestOf(person);
        handler.lay(forged.requestId(), (attempt, session) -> {
            throw new RejectedRecord("the seal is forged");
        });

        consumption.consume(Batch.of(forged).records());

        assertThat(Rows.deadLetterReasons(person.toString())).containsExactly("the seal is forged");
        assertThat(handler.attempts(forged.requestId()))
                .as("in the batch and alone")
                .isEqualTo(1 + 1);
    }

    @Test
    @DisplayName("an error that is no exception is the record's fault, too")
    void survivesErrors() {
        var deep = Batch.requestOf(person);
        handler.lay(deep.requestId(), (attempt, session) -> {
            throw new StackOverflowError();
        });

        consumption.consume(Batch.of(deep).records());

        assertThat(Rows.deadLetterReasons(person.toString()))
                .singleElement(STRING)
                .startsWith("the handler failed with StackOverflowError");
    }

    @Test
    @DisplayName("a handler that succeeds at its second attempt leaves no dead letter")
    void triesAgain() {
        var event = Batch.requestOf(person);
        handler.lay(event.requestId(), (attempt, session) -> {
            if (attempt < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        consumption.consume(Batch.of(event).records());

        assertThat(Rows.takenOf(person)).containsExactly(event.requestId());
        assertThat(Rows.deadLetterReasons(person.toString())).isEmpty();
    }

    @Test
    @DisplayName("a lost database connection is waited for, however often")
    void outlastsTheDatabase() {
        var event = Batch.requestOf(person);
        handler.lay(event.requestId(), (attempt, session) -> {
            if (attempt <= 4) {
                session.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                        .getResultList();
            }
        });

        consumption.consume(Batch.of(event).records());

        assertThat(Rows.takenOf(person)).containsExactly(event.requestId());
        assertThat(Rows.deadLetterReasons(person.toString())).isEmpty();
        assertThat(handler.attempts(event.requestId())).isEqualTo(5);
    }

    @Test
    @DisplayName("a connection lost at the commit is waited for like any other")
    void outlastsLostCommit() {
        var event = Batch.requestOf(person);
        handler.lay(event.requestId(), (attempt, session) -> {
            if (attempt <= 4) {
                Rows.endSession((Integer)
                        session.createNativeQuery("select pg_backend_pid()").getSingleResult());
            }
        });

        consumption.consume(Batch.of(event).records());

        assertThat(Rows.takenOf(person)).containsExactly(event.requestId());
        assertThat(handler.attempts(event.requestId()))
                .as("the batch again, not one by one")
                .isEqualTo(5);
    }

    @Test
    @DisplayName("unreadable records go to the dead letters, the batch around them takes effect")
    void buriesUnreadable() {
        var mate = Batch.requestOf(person);
        String key = person.toString();
        var batch = new Batch()
                .add(Batch.message(key, Batch.headers(Ids.next(), RECEIVED), new byte[] {1, 2, 3}))
                .add(Ids.next(), mate)
                .add(Batch.message(key, Batch.headers(Ids.next(), RECEIVED + ".v9"), EventJson.write(mate)));

        consumption.consume(batch.records());

        assertThat(Rows.takenOf(person)).containsExactly(mate.requestId());
        assertThat(Rows.deadLetterReasons(key))
                .containsExactly("not JSON", "a version of this event that this release does not know");
        assertThat(handler.attempts(mate.requestId())).as("the batch stays one").isEqualTo(1);
    }

    @Test
    @DisplayName("a dead letter can hold whatever a record can hold, and is kept once")
    void buriesAnything() {
        String key = person + "\0";
        var hostile = Batch.message(key, Batch.headers(Ids.next(), "\0type"), null);
        hostile.headers().add("broken", new byte[] {(byte) 0xC3, 0});
        hostile.headers().remove("ce_specversion");

        consumption.consume(new Batch().add(hostile).records());
        consumption.consume(new Batch().add(hostile).records());

        assertThat(Rows.deadLetterReasons(person + "\uFFFD")).containsExactly("not a CloudEvent 1.0 in binary mode");
    }

    @Test
    @DisplayName("types of a later release and types for others leave the dead letters empty")
    void ignoresWhatIsNotForUs() {
        String key = person.toString();
        var batch = new Batch()
                .add(Batch.message(key, Batch.headers(Ids.next(), "it.sportello.PinFramed"), "?".getBytes(UTF_8)))
                .add(Batch.message(key, Batch.headers(Ids.next(), "it.sportello.PinRevoked"), "?".getBytes(UTF_8)));

        consumption.consume(batch.records());

        assertThat(Rows.deadLetterReasons(key)).isEmpty();
    }
}
