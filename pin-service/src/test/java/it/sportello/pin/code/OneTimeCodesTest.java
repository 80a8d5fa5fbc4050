package it.sportello.pin.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.KnownMessages;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.code.SendOutcome.Sent;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.WorkMeter;
import it.sportello.pin.testing.WorkMeter.Work;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OneTimeCodesTest {

    private static final Instant EVER = Instant.EPOCH;

    @Inject
    OneTimeCodes codes;

    @Inject
    WorkMeter meter;

    private final FictionalCitizen citizen = FictionalCitizen.random();
    private final ContactPoint mobile = new ContactPoint(Channel.SMS, citizen.mobile());

    private UUID codeId;
    private String code;

    @BeforeEach
    void send() {
        codeId = sent(mobile);
        code = SentCodes.bySms(codeId);
    }

    @ParameterizedTest(name = "C9 {0} is good for {1}")
    @CsvSource({"SMS, PT10M, DISPATCH_SMS", "EMAIL, PT24H, DISPATCH_MAIL", "CERTIFIED_EMAIL, PT24H, DISPATCH_MAIL"})
    @DisplayName("C9 a code goes sealed to its channel at once, and nobody delivers it when it is no longer good")
    void goesSealedToItsChannel(Channel channel, Duration validity, Topic topic) {
        String address = channel == Channel.SMS
                ? FictionalCitizen.random().mobile()
                : FictionalCitizen.random().email();
        Instant before = TestClock.now();

        Sent sent = order(null, new ContactPoint(channel, address), CodeUse.CONTACT_CHANGE);

        assertThat(sent.validUntil())
                .isBetween(before.plus(validity), TestClock.now().plus(validity));
        DispatchRequested dispatch = PinApi.dispatchOf(topic, sent.codeId());
        assertThat(dispatch.purpose()).isEqualTo(Purpose.ONE_TIME_CODE);
        assertThat(dispatch.priority()).isEqualTo(Priority.HIGH);
        assertThat(dispatch.channel()).isEqualTo(channel);
        assertThat(dispatch.language()).isEqualTo("de");
        assertThat(dispatch.notAfter()).isEqualTo(sent.validUntil());
        Map<?, ?> parameters = OpenedSeal.of(dispatch).parameters();
        assertThat(OpenedSeal.of(dispatch).recipient()).isEqualTo(address);
        assertThat(String.valueOf(parameters.get("code"))).matches("[0-9]{6}");
        assertThat(parameters.get("use")).isEqualTo("CONTACT_CHANGE");
        assertThat(parameters.get("expires_at")).isEqualTo(sent.validUntil().toString());
        assertThat(KnownMessages.parametersByTemplate().get(dispatch.template()))
                .isEqualTo(parameters.keySet());
    }

    @Test
    @DisplayName("C9 the right code confirms its contact, and blanks do not matter")
    void theRightCodeConfirms() {
        assertThat(confirmed(codeId)).isFalse();

        assertThat(codes.check(codeId, CodeUse.RECOVERY, code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(CodeCheck.RIGHT);

        assertThat(QuarkusTransaction.requiringNew().call(() -> codes.findConfirmed(codeId, CodeUse.RECOVERY, EVER)))
                .contains(mobile);
    }

    @Test
    @DisplayName("C9 a wrong code, one for another use, an unknown one and one that ran out are wrong alike")
    void wrongAlike() {
        assertThat(codes.check(codeId, CodeUse.RECOVERY, SentCodes.other(code))).isEqualTo(CodeCheck.WRONG);
        assertThat(codes.check(codeId, CodeUse.CONTACT_CHANGE, code)).isEqualTo(CodeCheck.WRONG);
        assertThat(codes.check(UUID.randomUUID(), CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.WRONG);
        Tables.change(
                "update one_time_code set valid_until = valid_until - interval '10 minutes' where id = ?", codeId);
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.WRONG);

        assertThat(confirmed(codeId)).isFalse();
    }

    @Test
    @DisplayName("C9 the fifth try may be right, the sixth is wrong whatever was typed")
    void fiveTries() {
        fail(4);
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.RIGHT);
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.WRONG);
    }

    @Test
    @DisplayName("C9 a try counts even when whoever asked takes their transaction back")
    void aTryCountsWhateverFollows() {
        for (int tries = 0; tries < 5; tries++) {
            QuarkusTransaction.begin();
            codes.check(codeId, CodeUse.RECOVERY, SentCodes.other(code));
            QuarkusTransaction.rollback();
        }

        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.WRONG);
    }

    @Test
    @DisplayName("C9 a confirmed code is right again until it is spent, which is once")
    void isSpentOnce() {
        assertThat(spend(codeId)).isFalse();
        codes.check(codeId, CodeUse.RECOVERY, code);
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.RIGHT);

        assertThat(spend(codeId)).isTrue();

        assertThat(spend(codeId)).isFalse();
        assertThat(confirmed(codeId)).isFalse();
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.WRONG);
    }

    @Test
    @DisplayName("K4 a confirmation counts from when it was made, in whichever case asks, or in its own alone")
    void aConfirmationCountsFromWhenItWasMade() {
        codes.check(codeId, CodeUse.RECOVERY, code);

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> codes.findConfirmed(
                                codeId, CodeUse.RECOVERY, TestClock.now().plusSeconds(60))))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> codes.findConfirmedInCase(UUID.randomUUID(), codeId, CodeUse.RECOVERY, EVER)))
                .isEmpty();
    }

    @Test
    @DisplayName("C9 what costs a wrong code costs an unknown one: one statement, one HMAC")
    void equalWork() {
        Work wrong = meter.measured(() -> codes.check(codeId, CodeUse.RECOVERY, SentCodes.other(code)));
        Work unknown = meter.measured(() -> codes.check(UUID.randomUUID(), CodeUse.RECOVERY, code));

        assertThat(unknown).isEqualTo(wrong);
        assertThat(unknown).isEqualTo(new Work(0, 1, 1));
    }

    @Test
    @DisplayName("C9 no table and no topic holds a code, and the throttle knows no contact")
    void keepsNoCode() {
        assertThat(Tables.column("select t::text from one_time_code t where id = ?", codeId))
                .singleElement()
                .asString()
                .doesNotContain(code);
        assertThat(Tables.column("select contact from code_sending"))
                .isNotEmpty()
                .noneMatch(contact -> contact.contains(citizen.mobile().substring(1)));
        assertThat(String.join("\n", Events.everything()))
                .contains(codeId.toString())
                .doesNotContain("\"" + code + "\"", citizen.mobile());
    }

    @Test
    @DisplayName("C12 after a revocation no code that was sent for the person is worth anything")
    void revocationEndsCodes() {
        UUID person = PinApi.personIdOf(PinApi.issued());
        Sent theirs = order(
                person, new ContactPoint(Channel.SMS, FictionalCitizen.random().mobile()), CodeUse.RECOVERY);
        String right = SentCodes.bySms(theirs.codeId());
        codes.check(theirs.codeId(), CodeUse.RECOVERY, right);

        QuarkusTransaction.requiringNew().run(() -> codes.voidAllOf(person));

        assertThat(confirmed(theirs.codeId())).isFalse();
        assertThat(codes.check(theirs.codeId(), CodeUse.RECOVERY, right)).isEqualTo(CodeCheck.WRONG);
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.RIGHT);
    }

    private UUID sent(ContactPoint to) {
        return order(null, to, CodeUse.RECOVERY).codeId();
    }

    private Sent order(UUID person, ContactPoint to, CodeUse use) {
        return (Sent)
                QuarkusTransaction.requiringNew().call(() -> codes.send(new CodeOrder(person, to, Language.DE, use)));
    }

    private void fail(int times) {
        for (int tries = 0; tries < times; tries++) {
            assertThat(codes.check(codeId, CodeUse.RECOVERY, SentCodes.other(code)))
                    .isEqualTo(CodeCheck.WRONG);
        }
    }

    private boolean confirmed(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> codes.findConfirmed(id, CodeUse.RECOVERY, EVER))
                .isPresent();
    }

    private boolean spend(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> codes.spend(id, CodeUse.RECOVERY));
    }
}
