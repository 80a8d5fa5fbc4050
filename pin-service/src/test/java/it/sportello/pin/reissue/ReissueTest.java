package it.sportello.pin.reissue;

import static it.sportello.pin.Declarations.EMAIL;
import static it.sportello.pin.Declarations.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.pin.half.FirstHalfStanding;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.reissue.Reissue.Circumstances;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.pin.reissue.Reissue.Refused;
import it.sportello.pin.request.PinRequestStatus;
import it.sportello.pin.request.RequestDecisionService.Decidable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReissueTest {

    private static final Instant REQUESTED = Instant.parse("2020-04-01T06:00:00Z");
    private static final Instant TWELVE_HOURS_ON = REQUESTED.plus(Duration.ofHours(12));
    private static final UUID REQUEST = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final Reachable CHOSEN = new Reachable(EMAIL, Language.DE);
    private static final Optional<Channel> BY_POST = Optional.of(Channel.POST);
    private static final FirstHalfStanding FIRST_ISSUE = new FirstHalfStanding(REQUEST, 1, 1, REQUESTED, null);

    @Test
    @DisplayName("K1 A3 a confirmed contact gets the new half, which keeps the access of the one before")
    void goesToTheSameContact() {
        assertThat(decide(null, TWELVE_HOURS_ON, FIRST_ISSUE)).isEqualTo(new Due(CHOSEN, true, false, REQUESTED));
    }

    @Test
    @DisplayName("K1 A3 a changed contact gets the new half, in the person's language and without the earlier access")
    void goesToTheChangedContact() {
        assertThat(decide(MOBILE, TWELVE_HOURS_ON, FIRST_ISSUE))
                .isEqualTo(new Due(new Reachable(MOBILE, Language.DE), false, false, REQUESTED));
    }

    @Test
    @DisplayName("K1 C10 whose second half came without a letter gets a first one that speaks of none")
    void knowsThatThereIsNoLetter() {
        assertThat(meeting(null, Optional.of(Channel.SMS), 0)).isEqualTo(new Due(CHOSEN, true, true, REQUESTED));
        assertThat(meeting(MOBILE, Optional.of(Channel.EMAIL), 0))
                .isEqualTo(new Due(new Reachable(MOBILE, Language.DE), false, true, REQUESTED));
    }

    @Test
    @DisplayName("A3 a contact that is only written otherwise is not changed")
    void knowsTheSameContactInOtherLetters() {
        ContactPoint shouted = new ContactPoint(Channel.EMAIL, EMAIL.address().toUpperCase());
        assertThat(decide(shouted, TWELVE_HOURS_ON, FIRST_ISSUE)).isEqualTo(new Due(CHOSEN, true, false, REQUESTED));
    }

    @Test
    @DisplayName("K1 before twelve hours have passed nothing is issued again")
    void refusesBeforeTwelveHours() {
        assertRefused(RefusalReason.TOO_EARLY, decide(null, TWELVE_HOURS_ON.minusMillis(1), FIRST_ISSUE));
    }

    @Test
    @DisplayName("K1 a later issue is due twelve hours after its own issuing")
    void countsLaterIssuesFromTheirOwnIssuing() {
        FirstHalfStanding second = new FirstHalfStanding(REQUEST, 2, 2, TWELVE_HOURS_ON, null);
        assertRefused(RefusalReason.TOO_EARLY, decide(null, TWELVE_HOURS_ON.plusSeconds(1), second));
        assertThat(decide(null, TWELVE_HOURS_ON.plus(Duration.ofHours(12)), second))
                .isInstanceOf(Due.class);
    }

    @Test
    @DisplayName("K1 what was validated before the half was issued again comes too late")
    void refusesWhatIsOlderThanTheHalf() {
        FirstHalfStanding second = new FirstHalfStanding(REQUEST, 2, 2, TWELVE_HOURS_ON, null);
        assertRefused(RefusalReason.SUPERSEDED, decide(null, TWELVE_HOURS_ON.minusSeconds(1), second));
    }

    @Test
    @DisplayName("C13 a half that was issued for another request is not replaced")
    void refusesForAnotherRequest() {
        FirstHalfStanding other = new FirstHalfStanding(UUID.randomUUID(), 1, 1, REQUESTED, null);
        assertRefused(RefusalReason.SUPERSEDED, decide(null, TWELVE_HOURS_ON, other));
    }

    @Test
    @DisplayName("K1 without a live first half there is nothing to replace")
    void refusesWithoutALiveHalf() {
        Circumstances met = new Circumstances(request(PinRequestStatus.ISSUED), Optional.empty(), BY_POST, CHOSEN, 0);
        assertRefused(RefusalReason.NO_LIVE_HALF, Reissue.of(validated(null, TWELVE_HOURS_ON), met, TWELVE_HOURS_ON));
    }

    @Test
    @DisplayName("C10 when the letter's half is out of date a first half leads nowhere")
    void refusesAfterTheLetterRanOut() {
        FirstHalfStanding expired = new FirstHalfStanding(REQUEST, 1, 1, REQUESTED, TWELVE_HOURS_ON);
        assertRefused(RefusalReason.EXPIRED, decide(null, TWELVE_HOURS_ON, expired));
        FirstHalfStanding good = new FirstHalfStanding(REQUEST, 1, 1, REQUESTED, TWELVE_HOURS_ON.plusMillis(1));
        assertThat(decide(null, TWELVE_HOURS_ON, good)).isInstanceOf(Due.class);
    }

    @ParameterizedTest
    @DisplayName("K1 a request that was not issued, or is over, has nothing to issue again")
    @CsvSource({"RECEIVED, not-issued", "AWAITING_ASSISTANCE, not-issued", "CLOSED, closed"})
    void refusesWhatWasNotIssued(PinRequestStatus status, String code) {
        Circumstances met = new Circumstances(request(status), Optional.of(FIRST_ISSUE), BY_POST, CHOSEN, 0);
        assertThat(Reissue.of(validated(null, TWELVE_HOURS_ON), met, TWELVE_HOURS_ON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("C13 a changed contact serves at most three persons, this one among them")
    void refusesContactThatServesTooMany() {
        assertThat(changedTo(MOBILE, 2)).isInstanceOf(Due.class);
        assertRefused(RefusalReason.CONTACT_REFUSED, changedTo(MOBILE, 3));
        assertThat(changedTo(EMAIL, 3)).isInstanceOf(Due.class);
    }

    @ParameterizedTest
    @DisplayName("C5 K4 where no letter went out, no first half goes where one key would open both")
    @CsvSource({
        "EMAIL,           SMS,             false",
        "EMAIL,           EMAIL,           true",
        "EMAIL,           CERTIFIED_EMAIL, true",
        "SMS,             SMS,             true",
        "SMS,             EMAIL,           false",
        "EMAIL,           POST,            false",
        "SMS,             POST,            false"
    })
    void keepsHalvesApart(Channel to, Channel secondHalf, boolean refused) {
        ContactPoint changedTo = to == Channel.SMS ? MOBILE : null;
        assertThat(meeting(changedTo, Optional.of(secondHalf), 0) instanceof Refused)
                .isEqualTo(refused);
        ContactPoint elsewhere = to == Channel.SMS ? MOBILE : new ContactPoint(to, "another@example.org");
        assertThat(meeting(elsewhere, Optional.of(secondHalf), 0) instanceof Refused)
                .isEqualTo(refused);
    }

    private static Reissue changedTo(ContactPoint contact, int othersServed) {
        return meeting(contact, BY_POST, othersServed);
    }

    private static Reissue meeting(@Nullable ContactPoint contact, Optional<Channel> secondsChannel, int othersServed) {
        Circumstances met = new Circumstances(
                request(PinRequestStatus.ISSUED), Optional.of(FIRST_ISSUE), secondsChannel, CHOSEN, othersServed);
        return Reissue.of(validated(contact, TWELVE_HOURS_ON), met, TWELVE_HOURS_ON);
    }

    private static Reissue decide(@Nullable ContactPoint changedTo, Instant at, FirstHalfStanding live) {
        Circumstances met = new Circumstances(request(PinRequestStatus.ISSUED), Optional.of(live), BY_POST, CHOSEN, 0);
        return Reissue.of(validated(changedTo, at), met, at);
    }

    private static NewReissue validated(@Nullable ContactPoint changedTo, Instant at) {
        return new NewReissue(REQUEST, PERSON, UUID.randomUUID(), changedTo, false, at);
    }

    private static Decidable request(PinRequestStatus status) {
        return new Decidable(REQUEST, PERSON, status, REQUESTED, null);
    }

    private static void assertRefused(RefusalReason reason, Reissue decided) {
        assertThat(decided).isEqualTo(new Refused(reason));
    }
}
