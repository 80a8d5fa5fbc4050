package it.sportello.application.payment.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.News;
import it.sportello.application.payment.Payable;
import it.sportello.application.payment.hold.CandidateService;
import it.sportello.application.payment.hold.Hold;
import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DeliveryEvent.LetterReturned;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterTest {

    private static final Instant POSTED = Instant.parse("2020-05-04T10:00:00Z");
    private static final Instant TEN_DAYS_LATER = Instant.parse("2020-05-14T22:00:00Z");

    private final Payable application = Payable.filedWith(2);
    private final UUID request = UUID.randomUUID();
    private final UUID half = UUID.randomUUID();

    @Inject
    LetterService letters;

    @Inject
    CandidateService candidates;

    @Test
    @DisplayName("A10 it is paid ten days after the letter of the same request was posted, whatever is heard first")
    void countsFromTheLetterOfTheSameRequest() {
        letters.note(posted(half, POSTED));
        letters.note(issued(PinHalf.SECOND, half, request, 1));
        assertThat(hold(TEN_DAYS_LATER)).contains(Hold.FIRST_HALF_ALONE);

        letters.note(issued(PinHalf.FIRST, UUID.randomUUID(), request, 2));

        assertThat(hold(TEN_DAYS_LATER.minusSeconds(1))).contains(Hold.FIRST_HALF_ALONE);
        assertThat(hold(TEN_DAYS_LATER)).isEmpty();
    }

    @Test
    @DisplayName("A10 events come over the topics, more than once")
    void hearsOfLetters() {
        UUID copied = Ids.next();
        News.publish(copied, issued(PinHalf.FIRST, UUID.randomUUID(), request, 2));
        News.publish(copied, issued(PinHalf.FIRST, UUID.randomUUID(), request, 2));
        News.publish(Ids.next(), issued(PinHalf.SECOND, half, request, 1));
        News.publish(Ids.next(), issued(PinHalf.SECOND, half, request, 1));
        News.publish(Ids.next(), posted(half, POSTED));
        News.publish(Ids.next(), posted(half, POSTED.plusSeconds(86_400)));

        await("the letter is known")
                .atMost(Duration.ofSeconds(30))
                .until(() -> hold(TEN_DAYS_LATER).isEmpty());

        News.publish(Ids.next(), new LetterReturned(half, Ids.next(), "MOVED_AWAY", POSTED, Purpose.SECOND_HALF));
        await("the letter has come back")
                .atMost(Duration.ofSeconds(30))
                .until(() -> hold(TEN_DAYS_LATER).isPresent());
    }

    @Test
    @DisplayName("A10 a letter that came back counts for nothing, also when that is heard before it was posted")
    void returnedLettersDoNotCount() {
        issueBoth();

        letters.note(new LetterReturned(half, Ids.next(), "ADDRESS_UNKNOWN", POSTED.plusSeconds(9), null));
        letters.note(posted(half, POSTED));
        letters.note(posted(half, POSTED));

        assertThat(hold(TEN_DAYS_LATER)).contains(Hold.FIRST_HALF_ALONE);
    }

    @Test
    @DisplayName("A10 after a letter that came back the next one of the request counts, from its own day")
    void theNextLetterCounts() {
        issueBoth();
        UUID next = UUID.randomUUID();
        letters.note(posted(half, POSTED));
        letters.note(new LetterReturned(half, Ids.next(), "ADDRESS_UNKNOWN", POSTED.plusSeconds(9), null));
        letters.note(issued(PinHalf.SECOND, next, request, 2));
        letters.note(posted(next, POSTED.plus(Duration.ofDays(8))));

        assertThat(hold(TEN_DAYS_LATER)).contains(Hold.FIRST_HALF_ALONE);
        assertThat(hold(TEN_DAYS_LATER.plus(Duration.ofDays(8)))).isEmpty();
    }

    @Test
    @DisplayName("A10 C9 the letter of an earlier request does not speak for a PIN that came without one, in any order")
    void aPinWithoutALetterWaits() {
        UUID earlier = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        letters.note(posted(half, POSTED));
        letters.note(issuedDigital(PinHalf.SECOND, second, 2));
        letters.note(issuedDigital(PinHalf.FIRST, UUID.randomUUID(), 2));
        letters.note(new PinRequestClosed(application.personId(), earlier, POSTED));
        letters.note(issued(PinHalf.SECOND, half, earlier, 1));
        letters.note(issued(PinHalf.FIRST, UUID.randomUUID(), earlier, 1));
        letters.note(issuedDigital(PinHalf.SECOND, second, 2));
        assertThat(hold(TEN_DAYS_LATER.plus(Duration.ofDays(300)))).contains(Hold.FIRST_HALF_ALONE);

        UUID ordered = UUID.randomUUID();
        letters.note(posted(ordered, POSTED));
        letters.note(issued(PinHalf.SECOND, ordered, request, 3));
        assertThat(hold(TEN_DAYS_LATER)).isEmpty();
    }

    @Test
    @DisplayName("A10 letters of another request, to another issue, or about something else count for nothing")
    void otherLettersDoNotCount() {
        UUID other = UUID.randomUUID();
        letters.note(issued(PinHalf.FIRST, UUID.randomUUID(), request, 2));
        letters.note(issued(PinHalf.FIRST, UUID.randomUUID(), other, 1));
        letters.note(issued(PinHalf.SECOND, half, other, 1));
        letters.note(posted(half, POSTED));
        UUID message = UUID.randomUUID();
        letters.note(issued(PinHalf.SECOND, message, request, 2));
        letters.note(new LetterPosted(message, Ids.next(), POSTED, Purpose.MESSAGE));

        assertThat(hold(TEN_DAYS_LATER)).contains(Hold.FIRST_HALF_ALONE);
    }

    @Test
    @DisplayName(
            "A10 C13 the letter of a request that an agent closed as not the citizen's counts for nothing, over the topic")
    void lettersOfClosedRequestsDoNotCount() {
        issueBoth();
        letters.note(posted(half, POSTED));
        PinRequestClosed closed = new PinRequestClosed(application.personId(), request, POSTED.plusSeconds(86_400));

        News.publish(Ids.next(), closed);
        News.publish(Ids.next(), new PinRequestClosed(application.personId(), request, TEN_DAYS_LATER));

        await("the request is closed")
                .atMost(Duration.ofSeconds(30))
                .until(() -> hold(TEN_DAYS_LATER).equals(Optional.of(Hold.FIRST_HALF_ALONE)));
    }

    @Test
    @DisplayName("A10 that the request is over may be heard before anything else of it")
    void closedRequestsAreHeardOfInAnyOrder() {
        letters.note(new PinRequestClosed(application.personId(), request, POSTED.plusSeconds(86_400)));
        letters.note(new PinRequestClosed(application.personId(), request, TEN_DAYS_LATER));
        letters.note(posted(half, POSTED));
        issueBoth();

        assertThat(hold(TEN_DAYS_LATER)).contains(Hold.FIRST_HALF_ALONE);
    }

    @Test
    @DisplayName("A10 A11 repudiating one filing holds the others of the same issue and person, older and newer")
    void repudiationHoldsTheOthers() {
        issueBoth();
        letters.note(posted(half, POSTED));
        Payable other = Payable.filedWith(2).alsoOf(application);
        Payable otherIssue = Payable.filedWith(1).alsoOf(application).in("REPUDIATED");
        Payable stranger = Payable.filedWith(2).in("REPUDIATED");
        assertThat(hold(TEN_DAYS_LATER)).as(otherIssue + " and " + stranger).isEmpty();

        other.in("REPUDIATED");

        assertThat(hold(TEN_DAYS_LATER)).contains(Hold.IN_DOUBT);
    }

    private void issueBoth() {
        letters.note(issued(PinHalf.FIRST, UUID.randomUUID(), request, 2));
        letters.note(issued(PinHalf.SECOND, half, request, 1));
    }

    private PinIssued issued(PinHalf which, UUID halfId, UUID requestId, int issue) {
        Channel channel = which == PinHalf.FIRST ? Channel.SMS : Channel.POST;
        return new PinIssued(application.personId(), requestId, halfId, which, issue, channel, POSTED, POSTED);
    }

    private PinIssued issuedDigital(PinHalf which, UUID halfId, int issue) {
        Channel channel = which == PinHalf.FIRST ? Channel.SMS : Channel.EMAIL;
        return new PinIssued(application.personId(), request, halfId, which, issue, channel, POSTED, POSTED);
    }

    private static LetterPosted posted(UUID halfId, Instant at) {
        return new LetterPosted(halfId, Ids.next(), at, Purpose.SECOND_HALF);
    }

    private Optional<Hold> hold(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> candidates.show(application.id()).hold(now));
    }
}
