package it.sportello.pin.request;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {

    private static final Instant REQUESTED = Instant.parse("2020-04-01T06:00:00Z");
    private static final Instant END = REQUESTED.plus(Duration.ofDays(31));
    private static final Instant TWELVE_HOURS_ON = REQUESTED.plus(Duration.ofHours(12));

    @Test
    @DisplayName("C3 who awaits assistance waits for a call, however long")
    void waitsForACall() {
        assertThat(NextStep.of(PinRequestStatus.AWAITING_ASSISTANCE, REQUESTED, List.of(), TWELVE_HOURS_ON))
                .isEqualTo(NextStep.WAIT_FOR_CALL);
    }

    @Test
    @DisplayName("K1 who has just asked waits")
    void waitsForTheIssuer() {
        assertThat(NextStep.of(PinRequestStatus.RECEIVED, REQUESTED, List.of(), REQUESTED))
                .isEqualTo(NextStep.WAIT);
    }

    @Test
    @DisplayName("K1 from twelve hours on a request that nobody served means a call, too")
    void callsWhenTheIssuerIsStuck() {
        assertThat(NextStep.of(PinRequestStatus.RECEIVED, REQUESTED, List.of(), TWELVE_HOURS_ON))
                .isEqualTo(NextStep.CALL_CONTACT_CENTER);
    }

    @Test
    @DisplayName("K1 before twelve hours have passed the citizen signs in")
    void signsInBefore() {
        assertThat(issued(HalfDelivery.FAILED, TWELVE_HOURS_ON.minusMillis(1))).isEqualTo(NextStep.SIGN_IN);
    }

    @ParameterizedTest
    @DisplayName("K1 from twelve hours on a first half that did not arrive means a call to the contact center")
    @EnumSource(
            value = HalfDelivery.class,
            names = {"ORDERED", "SENT", "FAILED"})
    void callsTheContactCenter(HalfDelivery delivery) {
        assertThat(issued(delivery, TWELVE_HOURS_ON)).isEqualTo(NextStep.CALL_CONTACT_CENTER);
    }

    @ParameterizedTest
    @DisplayName("K1 a first half that arrived needs no call")
    @EnumSource(
            value = HalfDelivery.class,
            names = {"DELIVERED", "USED"})
    void needsNoCall(HalfDelivery delivery) {
        assertThat(issued(delivery, TWELVE_HOURS_ON)).isEqualTo(NextStep.SIGN_IN);
    }

    @Test
    @DisplayName("K1 a later issue is overdue twelve hours after its own issuing")
    void countsLaterIssuesFromTheirOwnIssuing() {
        var halves = List.of(
                new HalfProgress(PinHalf.FIRST, 2, Channel.EMAIL, HalfDelivery.SENT, TWELVE_HOURS_ON, null, null),
                new HalfProgress(PinHalf.SECOND, 1, Channel.POST, HalfDelivery.SENT, REQUESTED, null, null));
        Instant dayOn = TWELVE_HOURS_ON.plus(Duration.ofHours(12));
        assertThat(NextStep.of(PinRequestStatus.ISSUED, REQUESTED, halves, dayOn.minusMillis(1)))
                .isEqualTo(NextStep.SIGN_IN);
        assertThat(NextStep.of(PinRequestStatus.ISSUED, REQUESTED, halves, dayOn))
                .isEqualTo(NextStep.CALL_CONTACT_CENTER);
    }

    @ParameterizedTest
    @DisplayName("C10 thirty days after the posting neither half opens anything: a new PIN is asked for")
    @EnumSource(
            value = HalfDelivery.class,
            names = {"SENT", "DELIVERED", "USED"})
    void asksAgainForWhatRanOut(HalfDelivery first) {
        assertThat(posted(first, HalfDelivery.DELIVERED, END)).isEqualTo(NextStep.REQUEST_AGAIN);
    }

    @Test
    @DisplayName("C10 a half that another request replaced leads nowhere")
    void leavesWhatWasReplaced() {
        var halves = List.of(new HalfProgress(
                PinHalf.FIRST, 1, Channel.EMAIL, HalfDelivery.DELIVERED, REQUESTED, TWELVE_HOURS_ON, END));
        assertThat(NextStep.of(PinRequestStatus.ISSUED, REQUESTED, halves, END)).isEqualTo(NextStep.NONE);
    }

    @Test
    @DisplayName("N2 C10 when the letter came back, another one is ordered; without the first half a call comes first")
    void ordersAnotherLetter() {
        assertThat(posted(HalfDelivery.USED, HalfDelivery.FAILED, TWELVE_HOURS_ON))
                .isEqualTo(NextStep.ORDER_LETTER);
        assertThat(posted(HalfDelivery.FAILED, HalfDelivery.FAILED, TWELVE_HOURS_ON))
                .isEqualTo(NextStep.CALL_CONTACT_CENTER);
    }

    @Test
    @DisplayName("C10 when the letter's half ran out before the first one, another letter is ordered")
    void ordersAnotherLetterForAnExpiredHalf() {
        var halves = List.of(
                new HalfProgress(PinHalf.FIRST, 1, Channel.EMAIL, HalfDelivery.USED, REQUESTED, null, null),
                new HalfProgress(PinHalf.SECOND, 1, Channel.POST, HalfDelivery.DELIVERED, REQUESTED, null, END));
        assertThat(NextStep.of(PinRequestStatus.ISSUED, REQUESTED, halves, END)).isEqualTo(NextStep.ORDER_LETTER);
    }

    @ParameterizedTest
    @DisplayName(
            "C9 C10 K4 a second half that goes to a contact is lost when that failed, or says nothing for twelve hours")
    @CsvSource({
        "FAILED, 0, ORDER_LETTER",
        "SENT, 11, SIGN_IN",
        "SENT, 12, ORDER_LETTER",
        "ORDERED, 12, ORDER_LETTER",
        "DELIVERED, 12, SIGN_IN"
    })
    void ordersALetterForADigitalHalf(HalfDelivery second, int hours, NextStep expected) {
        assertThat(second(Channel.SMS, second, REQUESTED.plus(Duration.ofHours(hours))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("C10 of a letter nobody hears that it arrived: its silence means nothing")
    void ordersNoLetterForASilentOne() {
        assertThat(second(Channel.POST, HalfDelivery.SENT, TWELVE_HOURS_ON)).isEqualTo(NextStep.SIGN_IN);
    }

    @ParameterizedTest
    @DisplayName("C10 whose letter does not leave after the day it may have to wait is not left waiting for it")
    @CsvSource({"35, SIGN_IN", "36, CALL_CONTACT_CENTER"})
    void callsWhenNoLetterLeaves(int hours, NextStep expected) {
        var first =
                List.of(new HalfProgress(PinHalf.FIRST, 1, Channel.EMAIL, HalfDelivery.USED, REQUESTED, null, null));

        assertThat(NextStep.of(PinRequestStatus.ISSUED, REQUESTED, first, REQUESTED.plus(Duration.ofHours(hours))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("K2 a closed request needs nothing more")
    void needsNothingWhenClosed() {
        assertThat(NextStep.of(PinRequestStatus.CLOSED, REQUESTED, List.of(), TWELVE_HOURS_ON))
                .isEqualTo(NextStep.NONE);
    }

    @Test
    @DisplayName(
            "C10 a request that was closed because its PIN ran out is followed by another, one that was served is not")
    void asksAgainWhenItRanOut() {
        assertThat(closed(END)).isEqualTo(NextStep.REQUEST_AGAIN);
        assertThat(closed(END.minusMillis(1))).isEqualTo(NextStep.NONE);
    }

    private static NextStep closed(Instant died) {
        var halves =
                List.of(new HalfProgress(PinHalf.FIRST, 1, Channel.EMAIL, HalfDelivery.USED, REQUESTED, died, END));
        return NextStep.of(PinRequestStatus.CLOSED, REQUESTED, halves, END.plusSeconds(9));
    }

    private static NextStep issued(HalfDelivery first, Instant now) {
        return posted(first, HalfDelivery.DELIVERED, now);
    }

    /** Both halves end thirty days after the posting. */
    private static NextStep posted(HalfDelivery first, HalfDelivery second, Instant now) {
        return issued(first, Channel.POST, second, now);
    }

    private static NextStep second(Channel channel, HalfDelivery second, Instant now) {
        return issued(HalfDelivery.DELIVERED, channel, second, now);
    }

    private static NextStep issued(HalfDelivery first, Channel channel, HalfDelivery second, Instant now) {
        return NextStep.of(
                PinRequestStatus.ISSUED,
                REQUESTED,
                List.of(
                        new HalfProgress(PinHalf.FIRST, 1, Channel.EMAIL, first, REQUESTED, null, END),
                        new HalfProgress(PinHalf.SECOND, 1, channel, second, REQUESTED, null, END)),
                now);
    }
}
