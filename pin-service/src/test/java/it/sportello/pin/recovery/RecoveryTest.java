package it.sportello.pin.recovery;

import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecoveryTest {

    @Test
    @DisplayName("C9 two right codes give a new initial PIN, one half on each contact and no letter")
    void recovers() {
        LostPin lost = LostPin.activated();
        UUID before = Agents.requestIdOf(lost.citizen());

        Response completed = LostPin.complete(lost.ordered());

        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(202);
        Response request = PinApi.show(URI.create(completed.header("Location")).getPath());
        assertThat(request.<String>path("status")).isEqualTo("ISSUED");
        assertThat(request.<List<String>>path("halves.channel")).containsExactly("EMAIL", "SMS");
        assertThat(issued(lost))
                .filteredOn(half -> !half.requestId().equals(before))
                .extracting(PinIssued::half, PinIssued::issue, PinIssued::channel)
                .containsExactlyInAnyOrder(
                        tuple(PinHalf.FIRST, 2, Channel.EMAIL), tuple(PinHalf.SECOND, 2, Channel.SMS));
        Response activated = PinApi.activate(lost.citizen().taxCode(), lost.newInitialPin());
        assertThat(activated.<String>path("level")).isEqualTo("ORDINARY");
        assertThat(PinApi.signIn(lost.citizen().taxCode(), activated.path("pin"))
                        .<String>path("acr"))
                .isEqualTo(TestTokens.ORDINARY);
    }

    @Test
    @DisplayName("C9 C12 with its recovery the lost PIN signs nobody in, and who had signed in with it is signed out")
    void endsTheLostPin() {
        LostPin lost = LostPin.activated();
        String refreshToken =
                PinApi.signIn(lost.citizen().taxCode(), lost.personal()).path("refresh_token");
        UUID recovery = lost.ordered();
        assertThat(PinApi.signIn(lost.citizen().taxCode(), lost.personal()).statusCode())
                .isEqualTo(200);

        LostPin.complete(recovery);

        assertRefused(PinApi.signIn(lost.citizen().taxCode(), lost.personal()));
        assertThat(PinApi.refresh(refreshToken).statusCode()).isEqualTo(400);
        assertThat(Tables.count("select count(*) from citizen_session where person_id = ?", lost.personId()))
                .isZero();
        assertThat(PinApi.signIn(lost.citizen().taxCode(), PinApi.firstHalfOf(lost.citizen()))
                        .<String>path("acr"))
                .isEqualTo(TestTokens.SIMPLIFIED);
    }

    @Test
    @DisplayName("C9 a recovered PIN is ordinary, though the lost one was dispositive")
    void losesTheLevel() {
        LostPin lost = LostPin.activated();
        Tables.change("update personal_pin set level = 'DISPOSITIVE' where person_id = ?", lost.personId());
        LostPin.complete(lost.ordered());

        PinApi.activated(lost.citizen(), lost.newInitialPin());

        await("the activation is published")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinActivated.class, lost.personId()))
                        .last()
                        .extracting(PinActivated::level)
                        .isEqualTo(CredentialLevel.ORDINARY));
    }

    @Test
    @DisplayName("C9 whose PIN was not activated, or who has one contact, is sent nothing and answered alike")
    void sendsNothingWithoutPinOrContacts() {
        LostPin notActivated = new LostPin(PinApi.issued(), "");
        LostPin oneContact = LostPin.activated();
        Tables.change("delete from contact where channel = 'SMS' and person_id = ?", oneContact.personId());

        notActivated.refused();
        oneContact.refused();

        assertThat(Tables.count(
                        "select count(*) from one_time_code where person_id in (?, ?)",
                        notActivated.personId(),
                        oneContact.personId()))
                .isZero();
    }

    @Test
    @DisplayName("C9 a contact that came in another's place gets no code for a day, and completes nothing until then")
    void waitsForNewContacts() {
        CitizenContacts contacts = CitizenContacts.activated();
        LostPin lost = new LostPin(contacts.citizen(), "");
        UUID earlier = lost.ordered();
        contacts.replaced("mobile", FictionalCitizen.random().mobile());
        Tables.change("delete from code_sending");

        lost.refused();
        LostPin.assertRefused(LostPin.complete(earlier));

        Tables.change(
                "update contact set settled_at = settled_at - interval '24 hours' where person_id = ?",
                lost.personId());
        Tables.change("delete from code_sending");
        assertThat(LostPin.complete(lost.ordered()).statusCode()).isEqualTo(202);
    }

    @Test
    @DisplayName("C9 a recovered person is known by no device")
    void forgetsDevices() {
        LostPin lost = LostPin.activated();
        String device = PinApi.signIn(lost.citizen().taxCode(), lost.personal()).path("device_token");
        LostPin.complete(lost.ordered());

        Response signedIn =
                PinApi.signInFromDevice(device, lost.citizen().taxCode(), PinApi.firstHalfOf(lost.citizen()));

        assertThat(signedIn.<String>path("device_token")).isNotNull().isNotEqualTo(device);
    }

    @Test
    @DisplayName("C9 a code on one contact sixty seconds ago keeps the other one's from being sent, too")
    void sendsBothCodesOrNone() {
        LostPin lost = LostPin.activated();
        lost.ordered();

        lost.refused();

        assertThat(Tables.count("select count(*) from one_time_code where person_id = ?", lost.personId()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("C5 C9 no table and no topic holds a code or a half of a recovery in clear")
    void keepsNoSecretInClear() {
        LostPin lost = LostPin.activated();
        UUID recovery = lost.ordered();
        String mobile = LostPin.mobileCode(recovery);
        String mail = LostPin.mailCode(recovery);
        LostPin.complete(recovery, mobile, mail);
        String[] halves = lost.newInitialPin().split("(?<=^.{9})-");

        List<String> ofTheRecovery =
                Tables.column("select t::text from one_time_code t where person_id = ?", lost.personId());
        assertThat(ofTheRecovery).isNotEmpty().noneMatch(row -> row.contains(mobile) || row.contains(mail));
        String everywhere = String.join("\n", Tables.everything()) + String.join("\n", Events.everything());
        for (String half : halves) {
            assertThat(everywhere).doesNotContain(half).doesNotContain(half.replace("-", ""));
        }
    }

    private static List<PinIssued> issued(LostPin lost) {
        return await("the halves are published")
                .until(() -> Events.of(Topic.PIN_EVENTS, PinIssued.class, lost.personId()), found -> found.size() == 4);
    }
}
