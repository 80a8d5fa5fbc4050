package it.sportello.pin.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Language;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.code.CodeCheck;
import it.sportello.pin.code.CodeOrder;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoteIdentificationTest {

    private static final Map<String, String> ELSEWHERE = Map.of(
            "street", "Via Altrove",
            "house_number", "1",
            "postal_code", "20121",
            "municipality", "Milano",
            "province", "MI");

    private final UUID caseId = UUID.randomUUID();

    @Inject
    OneTimeCodes codes;

    @Test
    @DisplayName("K4 whom agents identified gets a PIN on the two contacts proved, which activation makes dispositive")
    void issuesADispositivePin() {
        FictionalCitizen citizen = mismatched();
        UUID person = PinApi.personIdOf(citizen);
        UUID request = Agents.requestIdOf(citizen);
        IdentityVerifiedRemotely event = identified(citizen, TestClock.now());
        UUID eventId = UUID.randomUUID();
        Events.send(event, eventId);
        Events.send(event, eventId);

        assertThat(awaitIssued(citizen, 2))
                .extracting(PinIssued::half, PinIssued::issue, PinIssued::channel)
                .containsExactlyInAnyOrder(
                        tuple(PinHalf.FIRST, 1, Channel.EMAIL), tuple(PinHalf.SECOND, 1, Channel.SMS));
        await("the request is over")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, person))
                        .extracting(PinRequestClosed::requestId)
                        .containsExactly(request));
        String initial = PinApi.digitalPinOf(citizen);
        Response activated = PinApi.activate(citizen.taxCode(), initial);
        assertThat(activated.<String>path("level")).isEqualTo("DISPOSITIVE");
        assertThat(PinApi.signIn(citizen.taxCode(), activated.path("pin")).<String>path("acr"))
                .isEqualTo(TestTokens.DISPOSITIVE);
        await("the activation is published")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinActivated.class, person))
                        .extracting(PinActivated::level)
                        .containsExactly(CredentialLevel.DISPOSITIVE));
    }

    @Test
    @DisplayName("K4 a letter without a half tells the register's address of it")
    void tellsByLetter() {
        FictionalCitizen citizen = mismatched();
        identify(citizen, TestClock.now());
        awaitIssued(citizen, 2);

        assertThat(await("a letter is ordered")
                        .until(new Told(citizen, "identified-remotely")::byPost, letters -> !letters.isEmpty()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.parameters()).isEmpty());
    }

    @Test
    @DisplayName("K4 C13 the contacts that an open request had named alone are told, and are the person's no longer")
    void forgetsUnprovedContacts() {
        FictionalCitizen victim = Residents.registered();
        String impostors = "impostor-" + victim.email();
        assertThat(PinApi.decided(
                        PinForm.of(victim).with("contacts", Map.of("email", impostors, "mobile", victim.mobile()))))
                .isEqualTo("ISSUED");
        String impostorsHalf = PinApi.firstHalfOf(victim);

        identify(victim, TestClock.now());
        awaitIssued(victim, 4);

        assertThat(Tables.column(
                        "select address from contact where person_id = ? order by chosen desc",
                        PinApi.personIdOf(victim)))
                .containsExactly(victim.email(), victim.mobile());
        assertThat(PinApi.signIn(victim.taxCode(), impostorsHalf).statusCode()).isEqualTo(400);
        await("the impostor's contact is told")
                .until(() -> Events.of(Topic.DISPATCH_MAIL, DispatchRequested.class).stream()
                        .filter(dispatch -> dispatch.template().equals("identified-remotely"))
                        .map(OpenedSeal::of)
                        .anyMatch(seal -> seal.recipient().equals(impostors)));
    }

    @Test
    @DisplayName(
            "K4 C9 the contacts that an intruder put in the place of the proved ones are gone, and these count at once")
    void undoesATakeover() {
        CitizenContacts taken = CitizenContacts.activated();
        FictionalCitizen citizen = taken.citizen();
        taken.replaced("mobile", FictionalCitizen.random().mobile());
        taken.replaced("certified_email", "pec." + citizen.email());

        identify(citizen, TestClock.now());
        awaitIssued(citizen, 4);

        assertThat(taken.show().<List<String>>path("items.address"))
                .containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
        assertThat(Tables.column(
                        "select (settled_at <= ?::timestamptz)::text from contact where channel = 'SMS' and person_id = ?",
                        TestClock.now().plus(Duration.ofHours(1)).toString(),
                        taken.personId()))
                .containsExactly("true");
        assertThat(Tables.count(
                        "select count(*) from known_device where used_at > ?::timestamptz and person_id = ?",
                        TestClock.now().minus(Duration.ofDays(1)).toString(),
                        taken.personId()))
                .isZero();
    }

    @Test
    @DisplayName("K4 an ordinary PIN stays good until the dispositive one is activated, and is dead then")
    void replacesAnOrdinaryPinAtActivation() {
        FictionalCitizen citizen = PinApi.issued();
        String ordinary = PinApi.activated(citizen);

        identify(citizen, TestClock.now());
        awaitIssued(citizen, 4);

        assertThat(PinApi.signIn(citizen.taxCode(), ordinary).statusCode()).isEqualTo(200);
        PinApi.activated(citizen, PinApi.digitalPinOf(citizen));
        assertThat(PinApi.signIn(citizen.taxCode(), ordinary).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("K4 an identification that comes after a newer state is refused, told, and issues nothing")
    void refusesWhatComesTooLate() {
        FictionalCitizen citizen = PinApi.issued();

        identify(citizen, TestClock.now().minus(Duration.ofMinutes(30)));

        awaitRefusal(citizen, "superseded");
        assertThat(halves(citizen)).isEqualTo(2);
        assertThat(Tables.column(
                        "select coalesce(first_address, second_address, 'none') from remote_identification where person_id = ?",
                        PinApi.personIdOf(citizen)))
                .containsExactly("none");
    }

    @Test
    @DisplayName(
            "K4 C12 codes that a revocation took away since prove nothing; another call about the same request does")
    void startsAnewAfterARevocation() {
        CitizenContacts revoked = CitizenContacts.activated();
        FictionalCitizen citizen = revoked.citizen();
        IdentityVerifiedRemotely early = identified(citizen, TestClock.now());
        assertThat(StaffDesk.revoke(revoked.personId(), true).statusCode()).isEqualTo(204);
        Events.send(early, UUID.randomUUID());
        awaitRefusal(citizen, "superseded");
        assertThat(halves(citizen)).isEqualTo(2);

        Tables.change("delete from code_sending");
        identify(citizen, TestClock.now());

        awaitIssued(citizen, 4);
    }

    @Test
    @DisplayName("K4 whose request was refused since gets nothing")
    void refusesAClosedRequest() {
        FictionalCitizen citizen = mismatched();
        Tables.change("update pin_request set status = 'CLOSED' where person_id = ?", PinApi.personIdOf(citizen));

        identify(citizen, TestClock.now());

        awaitRefusal(citizen, "closed");
    }

    @Test
    @DisplayName("K4 codes of one key, of another case, too old, or used before prove nothing: dead letters")
    void rejectsWhatProvesNothing() {
        FictionalCitizen citizen = mismatched();
        UUID mail = readBack(citizen, Channel.EMAIL, citizen.email());
        UUID otherMail = readBack(citizen, Channel.EMAIL, "other-" + citizen.email());
        UUID sms = readBack(citizen, Channel.SMS, citizen.mobile());
        UUID request = Agents.requestIdOf(citizen);
        UUID person = PinApi.personIdOf(citizen);
        Instant now = TestClock.now();

        rejects(event(request, person, caseId, seal(request, mail, otherMail), now));
        rejects(event(request, person, UUID.randomUUID(), seal(request, mail, sms), now));
        rejects(event(request, person, caseId, seal(request, mail, sms), now.plus(Duration.ofHours(3))));
        rejects(event(request, person, caseId, seal(request, mail, mail), now));
        rejects(event(request, UUID.randomUUID(), caseId, seal(request, mail, sms), now));
        rejects(event(request, person, caseId, seal(UUID.randomUUID(), mail, sms), now));
        assertThat(halves(citizen)).isZero();

        Events.send(event(request, person, caseId, seal(request, mail, sms), now), UUID.randomUUID());
        awaitIssued(citizen, 2);
        rejects(event(request, person, caseId, seal(request, mail, sms), now));
        assertThat(halves(citizen)).isEqualTo(2);
    }

    private void identify(FictionalCitizen citizen, Instant at) {
        Events.send(identified(citizen, at), UUID.randomUUID());
    }

    /** Both contacts were proved in the call: the mailbox gets the first half. */
    private IdentityVerifiedRemotely identified(FictionalCitizen citizen, Instant at) {
        UUID mail = readBack(citizen, Channel.EMAIL, citizen.email());
        UUID sms = readBack(citizen, Channel.SMS, citizen.mobile());
        UUID request = Agents.requestIdOf(citizen);
        return event(request, PinApi.personIdOf(citizen), caseId, seal(request, mail, sms), at);
    }

    /** The code that the caller has read back from a contact. */
    private UUID readBack(FictionalCitizen citizen, Channel channel, String address) {
        CodeOrder order = new CodeOrder(
                PinApi.personIdOf(citizen),
                caseId,
                new ContactPoint(channel, address),
                Language.IT,
                CodeUse.REMOTE_IDENTIFICATION);
        UUID codeId = QuarkusTransaction.requiringNew()
                .call(() -> codes.send(order).orElseThrow().codeId());
        String digits = channel == Channel.SMS ? SentCodes.bySms(codeId) : SentCodes.byMail(codeId);
        CodeCheck check = QuarkusTransaction.requiringNew()
                .call(() -> codes.checkInCase(caseId, codeId, CodeUse.REMOTE_IDENTIFICATION, digits));
        assertThat(check).isEqualTo(CodeCheck.RIGHT);
        return codeId;
    }

    private static IdentityVerifiedRemotely event(UUID request, UUID person, UUID caseId, String sealed, Instant at) {
        return new IdentityVerifiedRemotely(request, person, caseId, sealed, at);
    }

    private static String seal(UUID request, UUID first, UUID second) {
        return Agents.sealCorrection(request, Map.of("first_code", first.toString(), "second_code", second.toString()));
    }

    private static void rejects(IdentityVerifiedRemotely event) {
        UUID eventId = UUID.randomUUID();
        Events.send(event, eventId);
        await("it is a dead letter")
                .until(() ->
                        Tables.count("select count(*) from dead_letter where headers::text like ?", "%" + eventId + "%")
                                == 1);
    }

    /** Registered at one address, declared at another. */
    private static FictionalCitizen mismatched() {
        FictionalCitizen citizen = Residents.registered();
        assertThat(PinApi.decided(PinForm.of(citizen).with("residence", ELSEWHERE)))
                .isEqualTo("AWAITING_ASSISTANCE");
        return citizen;
    }

    private static List<PinIssued> awaitIssued(FictionalCitizen citizen, int halves) {
        return await("the halves are published")
                .until(
                        () -> Events.of(Topic.PIN_EVENTS, PinIssued.class, PinApi.personIdOf(citizen)),
                        found -> found.size() == halves);
    }

    private static void awaitRefusal(FictionalCitizen citizen, String reason) {
        await("it is refused")
                .untilAsserted(() -> assertThat(
                                Events.of(Topic.PIN_EVENTS, ValidationRefused.class, PinApi.personIdOf(citizen)))
                        .extracting(ValidationRefused::reason)
                        .containsExactly(reason));
    }

    private static long halves(FictionalCitizen citizen) {
        return Tables.count("select count(*) from pin_half where person_id = ?", PinApi.personIdOf(citizen));
    }
}
