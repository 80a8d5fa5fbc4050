package it.sportello.contactcenter.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.News;
import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID person = UUID.randomUUID();
    private final UUID request = Ids.next();
    private final UUID half = Ids.next();

    @Test
    @DisplayName("K1 twelve hours after the request a half that nobody used stands on the board")
    void anUnusedHalfStandsOnTheBoard() {
        Instant requestedAt = TestClock.now();
        News.publish(
                issued(Channel.EMAIL, requestedAt), new DeliverySent(half, half, Channel.EMAIL, requestedAt, null));
        awaitStatus("WAITING");
        assertThat(BoardReader.find(half)).isEmpty();

        TestClock.forward(Duration.ofHours(12));

        assertThat(awaitOnBoard(half))
                .containsEntry("kind", "OVERDUE")
                .containsEntry("person_id", person.toString())
                .containsEntry("request_id", request.toString())
                .containsEntry("issue", 1)
                .containsEntry("channel", "EMAIL")
                .extractingByKey("reasons")
                .asString()
                .contains("NO_CONFIRMATION");
    }

    @Test
    @DisplayName("K1 signing in takes it off the board")
    void signingInTakesItOffTheBoard() {
        News.publish(issued(Channel.EMAIL, yesterday()));
        awaitOnBoard(half);

        News.publish(new FirstHalfUsed(person, half, 1, TestClock.now()));

        awaitStatus("SETTLED");
        assertThat(BoardReader.find(half)).isEmpty();
    }

    @Test
    @DisplayName("K1 a delivery told before the issue, and twice, counts")
    void aDeliveryToldBeforeTheIssueCounts() {
        DeliveryConfirmed confirmed = new DeliveryConfirmed(half, half, Channel.EMAIL, true, yesterday(), null);
        UUID eventId = Ids.next();
        News.publish(eventId, confirmed);
        News.publish(eventId, confirmed);
        awaitStatus("AWAITING_ISSUE");

        News.publish(issued(Channel.EMAIL, yesterday()));

        awaitStatus("SETTLED");
    }

    @Test
    @DisplayName("K1 the delivery of a message confirms no half")
    void theDeliveryOfAMessageConfirmsNoHalf() {
        News.publish(
                new DeliveryConfirmed(half, half, Channel.EMAIL, true, yesterday(), Purpose.MESSAGE),
                new DeliverySent(half, half, Channel.EMAIL, yesterday(), null));
        awaitStatus("AWAITING_ISSUE");

        News.publish(issued(Channel.EMAIL, yesterday()));

        awaitOnBoard(half);
    }

    @Test
    @DisplayName("K1 undecided PEC stands there as pending")
    void undecidedPecStandsThereAsPending() {
        News.publish(issued(Channel.CERTIFIED_EMAIL, yesterday()));

        assertThat(awaitOnBoard(half)).extractingByKey("reasons").asString().contains("PEC_PENDING");
    }

    @Test
    @DisplayName("K1 a refused address stands there with the code of its failure")
    void aRefusedAddressStandsThereWithItsCode() {
        News.publish(new DeliveryFailed(half, half, Channel.EMAIL, "RECIPIENT_REFUSED", yesterday(), null));
        awaitStatus("AWAITING_ISSUE");

        News.publish(issued(Channel.EMAIL, yesterday()));

        assertThat(awaitOnBoard(half))
                .containsEntry("failure", "RECIPIENT_REFUSED")
                .extractingByKey("reasons")
                .asString()
                .contains("DELIVERY_FAILED");
    }

    @Test
    @DisplayName("K1 the second half is nobody's follow-up")
    void theSecondHalfIsNobodysFollowUp() {
        UUID second = Ids.next();
        News.publish(
                new PinIssued(person, request, second, PinHalf.SECOND, 1, Channel.POST, yesterday(), yesterday()),
                issued(Channel.EMAIL, yesterday()));

        awaitOnBoard(half);
        assertThat(BoardReader.find(second)).isEmpty();
    }

    @Test
    @DisplayName("K1 a request that awaits assistance stands there as such and is never overdue")
    void aRequestThatAwaitsAssistanceIsNeverOverdue() {
        News.publish(new AssistanceNeeded(
                person,
                request,
                Set.of(AssistanceReason.REGISTER_MISMATCH, AssistanceReason.TAX_CODE_INCONSISTENT),
                yesterday()));

        assertThat(awaitOnBoard(request))
                .containsEntry("kind", "ASSISTANCE")
                .extractingByKey("reasons")
                .asString()
                .contains("TAX_CODE_INCONSISTENT", "REGISTER_MISMATCH");
    }

    @Test
    @DisplayName("K1 a request that got no answer at all is overdue twelve hours after it")
    void aRequestThatGotNoAnswerIsOverdue() {
        Instant requestedAt = TestClock.now();
        News.publish(new PinRequestReceived(person, request, requestedAt));
        await("the request is heard of")
                .atMost(PATIENCE)
                .until(() -> BoardReader.statusOfRequest(request).isPresent());
        assertThat(BoardReader.find(request)).isEmpty();

        TestClock.forward(Duration.ofHours(12));

        assertThat(awaitOnBoard(request))
                .containsEntry("kind", "OVERDUE")
                .extractingByKey("reasons")
                .asString()
                .contains("NOT_ISSUED");

        News.publish(issued(Channel.EMAIL, requestedAt));

        awaitOnBoard(half);
        assertThat(BoardReader.find(request)).isEmpty();
    }

    @Test
    @DisplayName("K7 whoever stands on a board that was shown is written down")
    void whoeverWasShownIsWrittenDown() {
        News.publish(issued(Channel.EMAIL, yesterday()));
        awaitOnBoard(half);
        long before = BoardReader.looksAt(person);

        BoardReader.find(half);

        assertThat(BoardReader.looksAt(person)).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("K8 the board is for agents and supervisors")
    void theBoardIsForAgentsAndSupervisors() {
        given().get("/board").then().statusCode(401);
        given().auth().oauth2(TestTokens.staff("operator")).get("/board").then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.staff("supervisor"))
                .get("/board")
                .then()
                .statusCode(200);
    }

    private PinIssued issued(Channel channel, Instant requestedAt) {
        return new PinIssued(person, request, half, PinHalf.FIRST, 1, channel, requestedAt, requestedAt);
    }

    private static Instant yesterday() {
        return TestClock.now().minus(Duration.ofDays(1));
    }

    private void awaitStatus(String status) {
        await("follow-up is " + status)
                .atMost(PATIENCE)
                .until(() -> BoardReader.statusOf(half).filter(status::equals).isPresent());
    }

    private static Map<String, Object> awaitOnBoard(UUID id) {
        return await("on the board")
                .atMost(PATIENCE)
                .until(() -> BoardReader.find(id), entry -> entry.isPresent())
                .orElseThrow();
    }
}
