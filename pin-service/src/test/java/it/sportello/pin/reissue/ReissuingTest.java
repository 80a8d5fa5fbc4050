package it.sportello.pin.reissue;

import static it.sportello.pin.testing.Refusals.assertRefused;
import static it.sportello.pin.testing.Refusals.fail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.reissue.Reissue.Due;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReissuingTest {

    @Inject
    PinMaker maker;

    @Inject
    ReissueRecorder recorder;

    private FictionalCitizen citizen;
    private UUID personId;
    private UUID requestId;
    private String firstHalf;
    private UUID letterHalf;

    @BeforeEach
    void issue() {
        citizen = PinApi.issued();
        personId = PinApi.personIdOf(citizen);
        requestId = Agents.requestIdOf(citizen);
        firstHalf = PinApi.firstHalfOf(citizen);
        letterHalf = PinApi.halfIdOf(citizen, "SECOND");
    }

    @Test
    @DisplayName(
            "K1 A3 a validated request gets a new first half on the same contact; the old one is dead, the letter's half"
                    + " is not")
    void issuesAgainToTheSameContact() {
        Agents.makeOverdue(requestId);
        validate(UUID.randomUUID(), null);
        awaitIssues(1, 2);

        assertThat(PinApi.signIn(citizen.taxCode(), firstHalf).statusCode()).isEqualTo(400);
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
        assertThat(accessIssue()).isEqualTo(1);
        assertThat(PinApi.halfIdOf(citizen, "SECOND")).isEqualTo(letterHalf);
        assertThat(announced("half-issued-again")).containsExactly(citizen.mobile());
    }

    @Test
    @DisplayName(
            "K1 A3 a changed contact gets the half without the earlier access; the old contact is told nothing personal")
    void issuesAgainToTheChangedContact() {
        Agents.makeOverdue(requestId);
        String changed = "new-" + citizen.email();
        validate(UUID.randomUUID(), Agents.sealContact(requestId, "EMAIL", changed));
        awaitIssues(1, 2);

        assertThat(OpenedSeal.of(PinApi.dispatchOf(Topic.DISPATCH_MAIL, PinApi.halfIdOf(citizen, "FIRST")))
                        .recipient())
                .isEqualTo(changed);
        assertThat(accessIssue()).isEqualTo(2);
        assertThat(contacts()).containsExactly(changed);
        assertThat(Tables.find(
                        "select status from reissue where request_id = ? and channel is null and address is null",
                        requestId))
                .contains("ISSUED");
        assertThat(announced("contact-changed")).containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
    }

    @Test
    @DisplayName("K1 C10 the new half's text tells of the letter, or that there is none, as it is with the second half")
    void tellsWhereTheOtherHalfIs() {
        Agents.makeOverdue(requestId);
        validate(UUID.randomUUID(), null);
        awaitIssues(1, 2);
        assertThat(templateOfFirstHalf()).isEqualTo("first-half");

        Tables.change("update pin_half set channel = 'SMS' where id = ?", letterHalf);
        Tables.change(
                "update pin_half set issued_at = issued_at - interval '13 hours' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
        validate(UUID.randomUUID(), null);
        awaitIssues(1, 2, 3);
        assertThat(templateOfFirstHalf()).isEqualTo("first-half-without-letter");
    }

    @Test
    @DisplayName("K1 C9 whose only contact failed hears of the change there and by letter")
    void writesToWhoHasNoOtherContact() {
        Tables.change("delete from contact where person_id = ? and not chosen", personId);
        Agents.makeOverdue(requestId);

        validate(UUID.randomUUID(), Agents.sealContact(requestId, "EMAIL", "new-" + citizen.email()));

        Told told = new Told(citizen, "contact-changed");
        told.awaitDigitally(citizen.email());
        assertThat(told.byPost()).hasSize(1);
    }

    @Test
    @DisplayName(
            "K1 C13 with a changed contact the request's others are gone, too, unless the verified caller has them")
    void keepsConfirmedOthers() {
        Agents.makeOverdue(requestId);
        String changed = "new-" + citizen.email();
        validate(UUID.randomUUID(), Agents.sealContactBesideOthers(requestId, "EMAIL", changed));
        awaitIssues(1, 2);
        assertThat(contacts()).containsExactly(changed, citizen.mobile());

        Tables.change(
                "update pin_half set issued_at = issued_at - interval '13 hours' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
        validate(UUID.randomUUID(), Agents.sealContact(requestId, "SMS", citizen.mobile()));
        awaitIssues(1, 2, 3);
        assertThat(contacts()).containsExactly(citizen.mobile());
    }

    @Test
    @DisplayName(
            "K1 a case told twice, by one event or by two, has its half issued once; another case of that moment comes too late")
    void issuesOncePerCase() {
        Agents.makeOverdue(requestId);
        UUID caseId = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        PinRequestValidated event = validation(caseId, null);
        Events.send(event, eventId);
        Events.send(event, eventId);
        Events.send(event, UUID.randomUUID());
        validate(UUID.randomUUID(), null);

        // Decided before the half was issued it is overtaken; decided after it, when the issuer was fast, it comes too
        // early.
        awaitRefusal("superseded", "too-early");
        awaitIssues(1, 2);
    }

    @Test
    @DisplayName("K1 a validation that comes too early is refused, and the same case may try again")
    void refusesWhatComesTooEarly() {
        UUID caseId = UUID.randomUUID();
        validate(caseId, null);
        awaitRefusal("too-early");

        Agents.makeOverdue(requestId);
        validate(caseId, null);
        awaitIssues(1, 2);
    }

    @Test
    @DisplayName("C11 a hundred failures in a row block the right half, too, and a reissue ends that")
    void endsABlock() {
        Agents.makeOverdue(requestId);
        fail(citizen, 1);
        Tables.change("update guess_counter set failures = 100 where failures = 1");
        assertRefused(PinApi.signIn(citizen.taxCode(), firstHalf));

        validate(UUID.randomUUID(), null);
        awaitIssues(1, 2);

        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C7 after the activation no first half is issued")
    void refusesAfterActivation() {
        Agents.makeOverdue(requestId);
        PinApi.activated(citizen);
        validate(UUID.randomUUID(), null);
        awaitRefusal("closed");
    }

    @Test
    @DisplayName(
            "K1 an issuer that died between claim and write is replaced when its lease has run out, and comes too late")
    void replacesADeadIssuer() {
        Agents.makeOverdue(requestId);
        UUID id = UUID.randomUUID();
        UUID claim = UUID.randomUUID();
        NewReissue validated = new NewReissue(requestId, personId, UUID.randomUUID(), null, false, TestClock.now());
        Tables.change(
                """
                insert into reissue (id, request_id, person_id, case_id, validated_at, status, claim, lease_until)
                values (?, ?, ?, ?, ?::timestamptz, 'WAITING', ?, now() + interval '1 hour')""",
                id,
                requestId,
                personId,
                validated.caseId(),
                validated.validatedAt().toString(),
                claim);
        Reachable to = new Reachable(new ContactPoint(Channel.EMAIL, citizen.email()), Language.IT);
        MadePin made = maker.makeFirst(personId, requestId, to);
        Tables.change("update reissue set lease_until = now() where id = ?", id);
        awaitIssues(1, 2);

        recorder.issue(new ClaimedReissue(id, claim, validated), new Due(to, true, false, TestClock.now()), made);

        assertThat(Tables.count("select count(*) from pin_half where person_id = ?", personId))
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "K1 a validation of another person's request, of none, or under another's seal ends in the dead letters")
    void rejectsWhatFitsNobody() {
        Agents.makeOverdue(requestId);
        UUID unknown = UUID.randomUUID();
        Events.send(
                new PinRequestValidated(unknown, personId, UUID.randomUUID(), null, TestClock.now()),
                UUID.randomUUID());
        Events.send(
                new PinRequestValidated(requestId, UUID.randomUUID(), UUID.randomUUID(), null, TestClock.now()),
                UUID.randomUUID());
        validate(UUID.randomUUID(), Agents.forgeContact(requestId, "forged@example.org"));
        String swapped = Agents.sealContact(unknown, "EMAIL", "swapped@example.org");
        validate(UUID.randomUUID(), swapped);
        validate(UUID.randomUUID(), Agents.sealContact(requestId, "POST", "Via Finta 1"));

        await("four of this request and one of none are buried")
                .untilAsserted(
                        () -> assertThat(buried(requestId) + buried(unknown)).isEqualTo(5));
        assertThat(Tables.count("select count(*) from reissue where request_id = ?", requestId))
                .isZero();
    }

    private void validate(UUID caseId, @Nullable String sealedContact) {
        Events.send(validation(caseId, sealedContact), UUID.randomUUID());
    }

    private PinRequestValidated validation(UUID caseId, @Nullable String sealedContact) {
        return new PinRequestValidated(requestId, personId, caseId, sealedContact, TestClock.now());
    }

    private void awaitIssues(Integer... issues) {
        await("the first half was issued again")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinIssued.class, personId))
                        .filteredOn(issued -> issued.half() == PinHalf.FIRST)
                        .extracting(PinIssued::issue)
                        .containsExactly(issues));
    }

    private void awaitRefusal(String... reasons) {
        await("the validation was refused")
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, ValidationRefused.class, personId))
                        .singleElement()
                        .satisfies(refused -> assertThat(refused.requestId()).isEqualTo(requestId))
                        .satisfies(refused -> assertThat(refused.reason()).isIn((Object[]) reasons)));
    }

    private String templateOfFirstHalf() {
        return PinApi.dispatchOf(Topic.DISPATCH_MAIL, PinApi.halfIdOf(citizen, "FIRST"))
                .template();
    }

    /** The chosen one first. */
    private List<String> contacts() {
        return Tables.column("select address from contact where person_id = ? order by chosen desc", personId);
    }

    private int accessIssue() {
        return (int) Tables.count(
                "select coalesce(access_issue, issue) from pin_half where id = ?", PinApi.halfIdOf(citizen, "FIRST"));
    }

    /** Who of this citizen's contacts was told. */
    private List<String> announced(String template) {
        return new Told(citizen, template)
                .messages().stream()
                        .filter(told -> told.parameters().isEmpty())
                        .map(OpenedSeal::recipient)
                        .toList();
    }

    private static long buried(UUID key) {
        return Tables.count("select count(*) from dead_letter where key = ?", key.toString());
    }
}
