package it.sportello.pin.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.AddressConfirmed;
import it.sportello.contracts.event.ContactCenterEvent.AddressCorrected;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestRefused;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssistanceTest {

    private final UUID caseId = UUID.randomUUID();

    @Test
    @DisplayName("C3 K2 the register's address, confirmed by the citizen, gets the letter")
    void issuesToTheConfirmedAddress() {
        FictionalCitizen citizen = PinApi.mismatched();
        AddressConfirmed event =
                new AddressConfirmed(Agents.requestIdOf(citizen), PinApi.personIdOf(citizen), caseId, TestClock.now());
        send(event);
        send(event);

        awaitStatus(citizen, "ISSUED");
        assertThat(OpenedSeal.of(PinApi.dispatchOf(Topic.DISPATCH_POSTAL, PinApi.halfIdOf(citizen, "SECOND")))
                        .recipient())
                .contains(citizen.address().street())
                .doesNotContain("Altrove");
        assertThat(halves(citizen)).isEqualTo(2);
        assertThat(refusals(citizen)).isZero();
    }

    @Test
    @DisplayName(
            "K1 C3 a request that nobody answered is set going by the citizen's word, and its issuer comes too late")
    void setsGoingWhatNobodyAnswered() {
        FictionalCitizen citizen = PinApi.mismatched();
        UUID requestId = Agents.requestIdOf(citizen);
        Tables.change(
                "update pin_request set status = 'RECEIVED', claim = ?, lease_until = now() + interval '1 hour'"
                        + " where id = ?",
                UUID.randomUUID(),
                requestId);

        send(new AddressConfirmed(requestId, PinApi.personIdOf(citizen), caseId, TestClock.now()));

        awaitStatus(citizen, "ISSUED");
        assertThat(halves(citizen)).isEqualTo(2);
    }

    @Test
    @DisplayName("K2 a correction runs C3 again: what is still different awaits assistance, what fits is issued")
    void holdsACorrectionAgainstTheRegister() {
        FictionalCitizen citizen = PinApi.mismatched();
        correct(citizen, Map.of("street", "Via Sbagliata"));
        awaitAssistance(citizen, AssistanceReason.REGISTER_MISMATCH);
        awaitStatus(citizen, "AWAITING_ASSISTANCE");

        correct(
                citizen,
                Map.of(
                        "street", citizen.address().street(),
                        "house_number", citizen.address().houseNumber(),
                        "postal_code", citizen.address().postalCode(),
                        "municipality", citizen.address().municipality(),
                        "province", citizen.address().province()));
        awaitStatus(citizen, "ISSUED");
        assertThat(halves(citizen)).isEqualTo(2);
    }

    @Test
    @DisplayName("C13 a confirmed address does not issue anew what is live")
    void issuesNothingBesideALiveCredential() {
        FictionalCitizen citizen = PinApi.issued();
        PinApi.decided(PinForm.of(citizen));
        send(new AddressConfirmed(Agents.requestIdOf(citizen), PinApi.personIdOf(citizen), caseId, TestClock.now()));
        awaitAssistance(citizen, AssistanceReason.LIVE_CREDENTIAL);
        assertThat(halves(citizen)).isEqualTo(2);
    }

    @Test
    @DisplayName("K2 a refused request is closed, told once, and its halves open nothing; a new request is served")
    void closesARefusedRequest() {
        FictionalCitizen citizen = PinApi.issued();
        UUID refused = Agents.requestIdOf(citizen);
        String firstHalf = PinApi.firstHalfOf(citizen);
        PinRequestRefused event = refusal(citizen, "WITHDRAWN");
        send(event);
        send(event);
        awaitStatus(citizen, "CLOSED");
        send(new AddressConfirmed(refused, PinApi.personIdOf(citizen), caseId, TestClock.now()));

        awaitRefusal(citizen, "closed");
        assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, PinApi.personIdOf(citizen)))
                .hasSize(1);
        assertThat(PinApi.signIn(citizen.taxCode(), firstHalf).statusCode()).isEqualTo(400);
        PinForm again = PinForm.of(citizen)
                .with("contacts", Map.of("email", "other-" + citizen.email(), "mobile", citizen.mobile()));
        assertThat(PinApi.decided(again)).isEqualTo("ISSUED");
        assertThat(Tables.column(
                        "select address from contact where person_id = ? and chosen", PinApi.personIdOf(citizen)))
                .containsExactly("other-" + citizen.email());
    }

    @ParameterizedTest
    @DisplayName("C13 whoever filed a victim's request is not written to any more: no contact of theirs stays")
    @ValueSource(strings = {"NOT_REQUESTED", "NOT_THE_CITIZEN"})
    void forgetsAnImpostorsContacts(String reason) {
        FictionalCitizen victim = Residents.registered();
        assertThat(PinApi.decided(filedByAnother(victim, "also-" + victim.email())))
                .isEqualTo("ISSUED");
        send(refusal(victim, reason));
        awaitStatus(victim, "CLOSED");
        assertThat(contacts(victim)).isEmpty();

        assertThat(PinApi.decided(PinForm.of(victim))).isEqualTo("ISSUED");
        assertThat(contacts(victim)).containsExactly(victim.email(), victim.mobile());
    }

    @Test
    @DisplayName("C13 what another request of the citizen or a verified caller named stays, and one of it is chosen")
    void keepsTheCitizensOwnContacts() {
        FictionalCitizen victim = PinApi.issued();
        UUID person = PinApi.personIdOf(victim);
        String named = "named-" + victim.email();
        Tables.change(
                "insert into contact values (gen_random_uuid(), ?, 'CERTIFIED_EMAIL', ?, false, now(), true)",
                person,
                named);
        Tables.change("update pin_half set valid_until = issued_at where person_id = ?", person);
        assertThat(PinApi.decided(filedByAnother(victim, named))).isEqualTo("ISSUED");
        assertThat(contacts(victim)).hasSize(4).startsWith("impostor-" + victim.email());

        send(refusal(victim, "NOT_REQUESTED"));
        awaitStatus(victim, "CLOSED");
        assertThat(contacts(victim)).containsExactly(victim.email(), victim.mobile(), named);
    }

    private PinRequestRefused refusal(FictionalCitizen citizen, String reason) {
        return new PinRequestRefused(
                Agents.requestIdOf(citizen), PinApi.personIdOf(citizen), caseId, reason, TestClock.now());
    }

    /** With the impostor's mailbox; the victim's mobile looks right. */
    private static PinForm filedByAnother(FictionalCitizen victim, String certified) {
        return PinForm.of(victim)
                .with(
                        "contacts",
                        Map.of(
                                "email",
                                "impostor-" + victim.email(),
                                "mobile",
                                victim.mobile(),
                                "certified_email",
                                certified));
    }

    /** The chosen one first. */
    private static List<String> contacts(FictionalCitizen citizen) {
        return Tables.column(
                "select address from contact where person_id = ? order by chosen desc, created_at, id",
                PinApi.personIdOf(citizen));
    }

    private void correct(FictionalCitizen citizen, Map<String, String> correction) {
        UUID requestId = Agents.requestIdOf(citizen);
        send(new AddressCorrected(
                requestId,
                PinApi.personIdOf(citizen),
                caseId,
                Agents.sealCorrection(requestId, correction),
                TestClock.now()));
    }

    private static void send(Event event) {
        Events.send(event, UUID.randomUUID());
    }

    private static void awaitStatus(FictionalCitizen citizen, String status) {
        await("the request is " + status)
                .until(() -> status.equals(
                        Tables.find("select status from pin_request where id = ?", Agents.requestIdOf(citizen))
                                .orElseThrow()));
    }

    /** Told twice: when it was filed, and when the talk had not helped. */
    private static void awaitAssistance(FictionalCitizen citizen, AssistanceReason reason) {
        await("assistance is needed again")
                .untilAsserted(() -> assertThat(
                                Events.of(Topic.PIN_EVENTS, AssistanceNeeded.class, PinApi.personIdOf(citizen)))
                        .extracting(AssistanceNeeded::reasons)
                        .containsExactly(Set.of(reason), Set.of(reason)));
    }

    private static void awaitRefusal(FictionalCitizen citizen, String reason) {
        await("the agent's decision was refused")
                .untilAsserted(() -> assertThat(
                                Events.of(Topic.PIN_EVENTS, ValidationRefused.class, PinApi.personIdOf(citizen)))
                        .extracting(ValidationRefused::reason)
                        .containsExactly(reason));
    }

    private static long refusals(FictionalCitizen citizen) {
        return Events.of(Topic.PIN_EVENTS, ValidationRefused.class, PinApi.personIdOf(citizen))
                .size();
    }

    private static long halves(FictionalCitizen citizen) {
        return Tables.count("select count(*) from pin_half where person_id = ?", PinApi.personIdOf(citizen));
    }
}
