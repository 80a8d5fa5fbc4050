package it.sportello.pin.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.half.LetterQueue.WaitingLetter;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever gets another PIN within a day of a letter. */
@QuarkusTest
class WaitingLetterTest {

    @Inject
    WaitingLetterService letters;

    private FictionalCitizen citizen;
    private UUID person;

    @BeforeEach
    void issueAnother() {
        citizen = PinApi.issued();
        person = PinApi.personIdOf(citizen);
        issueAgain();
    }

    @Test
    @DisplayName(
            "C10 C3 the letter of a new PIN waits for the day after the last one, its first half does not; then it comes, once")
    void waitsForTheDayBetween() {
        assertThat(signIn().statusCode()).isEqualTo(200);
        assertThat(secondHalves()).as("the revoked one's alone").isEqualTo(1);
        assertThat(Tables.count("""
                        select count(*) from waiting_letter w join pin_half h using (person_id)
                        where person_id = ? and h.half = 'SECOND' and w.due_at = h.issued_at + interval '24 hours'""", person)).isEqualTo(1);
        assertThat(order().statusCode()).isEqualTo(429);
        WaitingLetter waiting = new WaitingLetter(Agents.requestIdOf(citizen), person);

        aDayPasses();

        await("the letter leaves").until(() -> secondHalves() == 2);
        letters.send(waiting);
        assertThat(PinApi.activate(citizen.taxCode(), PinApi.initialPinOf(citizen))
                        .statusCode())
                .isEqualTo(200);
        assertThat(secondHalves()).isEqualTo(2);
        assertThat(Events.of(Topic.PIN_EVENTS, PinIssued.class, person))
                .last()
                .extracting(PinIssued::requestId)
                .isEqualTo(waiting.requestId());
    }

    @Test
    @DisplayName(
            "C10 C12 no letter leaves for a PIN that was revoked while it waited, nor beside one that was asked for")
    void leavesWhatIsNotDue() {
        UUID revoked = Agents.requestIdOf(citizen);
        issueAgain();
        assertThat(waiting()).isEqualTo(2);
        Tables.change("update waiting_letter set due_at = due_at - interval '24 hours' where request_id = ?", revoked);
        await("the revoked one's is taken").until(() -> waiting() == 1);
        assertThat(secondHalves()).isEqualTo(1);

        lastLetterWasYesterday();
        assertThat(order().statusCode()).isEqualTo(202);
        assertThat(secondHalves()).isEqualTo(2);

        aDayPasses();

        await("none waits").until(() -> waiting() == 0);
        assertThat(secondHalves()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "C10 the letter of who left the register waits a day more, in nobody's way, and leaves when they are back")
    void waitsADayMore() {
        String other = FictionalCitizen.random().taxCode();
        Tables.change("update register.resident set tax_code = ? where tax_code = ?", other, citizen.taxCode());
        aDayPasses();

        letters.send(new WaitingLetter(Agents.requestIdOf(citizen), person));

        assertThat(Tables.count(
                        "select count(*) from waiting_letter where person_id = ? and due_at > ?::timestamptz",
                        person,
                        TestClock.now().plus(Duration.ofHours(23)).toString()))
                .isEqualTo(1);
        assertThat(secondHalves()).isEqualTo(1);
        assertThat(signIn().statusCode()).as("its first half is good").isEqualTo(200);

        Tables.change("update register.resident set tax_code = ? where tax_code = ?", citizen.taxCode(), other);
        aDayPasses();

        await("the letter leaves").until(() -> secondHalves() == 2);
    }

    @Test
    @DisplayName(
            "C9 C10 as long as that letter waits, which says whom to call, a sign-in from a new device writes no other")
    void waitsInsteadOfANotice() {
        Tables.change("delete from contact where person_id = ? and not chosen", person);

        signIn();

        new Told(citizen, "signed-in-elsewhere").awaitDigitally(citizen.email());
        assertThat(Tables.count(
                        "select count(*) from notice_letter where person_id = ? and template = 'signed-in-elsewhere'",
                        person))
                .isZero();
    }

    /** What there was is revoked, and a new request served. */
    private void issueAgain() {
        assertThat(StaffDesk.revoke(person, true).statusCode()).isEqualTo(204);
        assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");
    }

    private Response signIn() {
        return PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
    }

    private Response order() {
        return PinApi.as(signIn()).post("/me/pin-letters");
    }

    private void aDayPasses() {
        lastLetterWasYesterday();
        Tables.change("update waiting_letter set due_at = due_at - interval '24 hours' where person_id = ?", person);
    }

    private void lastLetterWasYesterday() {
        Tables.change(
                "update pin_half set issued_at = issued_at - interval '25 hours' where half = 'SECOND' and person_id = ?",
                person);
    }

    private long secondHalves() {
        return Tables.count("select count(*) from pin_half where half = 'SECOND' and person_id = ?", person);
    }

    private long waiting() {
        return Tables.count("select count(*) from waiting_letter where person_id = ?", person);
    }
}
