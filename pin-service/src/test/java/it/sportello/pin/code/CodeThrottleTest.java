package it.sportello.pin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.code.SendOutcome.Sent;
import it.sportello.pin.code.SendOutcome.TooSoon;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.secret.PepperFiles;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.SentCodes;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CodeThrottleTest {

    private static final int CROWD = 6;

    @Inject
    OneTimeCodes codes;

    @Inject
    Session session;

    @TempDir
    Path directory;

    private final FictionalCitizen citizen = FictionalCitizen.random();
    private final ContactPoint mailbox = new ContactPoint(Channel.EMAIL, citizen.email());
    private final ExecutorService browsers = Executors.newFixedThreadPool(CROWD);

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    @DisplayName("C9 a contact is sent a code a minute, however it is written; another contact need not wait")
    void oneAMinute() {
        assertThat(send(mailbox)).isInstanceOf(Sent.class);

        ContactPoint same =
                new ContactPoint(Channel.CERTIFIED_EMAIL, citizen.email().toUpperCase(Locale.ROOT));
        SendOutcome again = send(same);

        assertThat(again)
                .isInstanceOfSatisfying(
                        TooSoon.class,
                        soon -> assertThat(soon.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(again::orElseThrow)
                .satisfies(refused -> assertThat(refused.type().status()).isEqualTo(429));
        assertThat(send(new ContactPoint(Channel.SMS, citizen.mobile()))).isInstanceOf(Sent.class);
        SentCodes.forgetLastMinute();
        assertThat(send(mailbox)).isInstanceOf(Sent.class);
    }

    @ParameterizedTest
    @DisplayName("C9 whoever shows who they are shares one allowance for a contact, whatever the code is for")
    @EnumSource(names = "RECOVERY", mode = EnumSource.Mode.EXCLUDE)
    void sharesOneAllowanceAmongTheProved(CodeUse use) {
        assertThat(send(mailbox, CodeUse.CONTACT_CHANGE)).isInstanceOf(Sent.class);

        assertThat(send(mailbox, use)).isInstanceOf(TooSoon.class);
    }

    @Test
    @DisplayName(
            "C9 codes for recoveries, which anybody may order, keep no other code from a contact, nor tell of themselves")
    void keepsRecoveriesApart() {
        assertThat(send(mailbox, CodeUse.RECOVERY)).isInstanceOf(Sent.class);

        assertThat(send(mailbox, CodeUse.CONTACT_CHANGE)).isInstanceOf(Sent.class);
        assertThat(send(mailbox, CodeUse.RECOVERY)).isInstanceOf(TooSoon.class);
    }

    @Test
    @DisplayName("C9 other codes keep no recovery from a contact")
    void keepsOthersApart() {
        assertThat(send(mailbox, CodeUse.PHONE_REQUEST)).isInstanceOf(Sent.class);

        assertThat(send(mailbox, CodeUse.RECOVERY)).isInstanceOf(Sent.class);
    }

    @Test
    @DisplayName("C9 a contact is sent five codes a day, and what was refused does not count")
    void fiveADay() {
        for (int sent = 0; sent < 5; sent++) {
            assertThat(send(mailbox)).isInstanceOf(Sent.class);
            assertThat(send(mailbox)).isInstanceOf(TooSoon.class);
            SentCodes.forgetLastMinute();
        }

        assertThat(send(mailbox))
                .isInstanceOfSatisfying(
                        TooSoon.class, soon -> assertThat(soon.retryAfter()).isGreaterThan(Duration.ofHours(23)));
        Tables.change("update code_sending set sent_at = sent_at - interval '1 day'");
        assertThat(send(mailbox)).isInstanceOf(Sent.class);
    }

    @Test
    @DisplayName("C9 of orders at once one is sent")
    void ofOrdersAtOnceOneIsSent() throws Exception {
        List<Callable<SendOutcome>> orders = Stream.generate(() -> (Callable<SendOutcome>) () -> send(mailbox))
                .limit(CROWD)
                .toList();

        List<SendOutcome> outcomes =
                browsers.invokeAll(orders).stream().map(Future::resultNow).toList();

        assertThat(outcomes).filteredOn(Sent.class::isInstance).hasSize(1);
    }

    @Test
    @DisplayName("C9 what was not sent because its transaction was taken back does not count")
    void whatWasTakenBackDoesNotCount() {
        QuarkusTransaction.begin();
        codes.send(new CodeOrder(null, mailbox, Language.IT, CodeUse.RECOVERY));
        QuarkusTransaction.rollback();

        assertThat(send(mailbox)).isInstanceOf(Sent.class);
    }

    @Test
    @DisplayName("C9 tries at once are counted one by one: five, and the right code opens nothing any more")
    void triesAtOnceAreCounted() throws Exception {
        UUID codeId = ((Sent) send(mailbox)).codeId();
        String code = SentCodes.byMail(codeId);
        List<Future<CodeCheck>> tries;
        try (HeldRow row = HeldRow.by("update one_time_code set tries = tries where id = '" + codeId + "'")) {
            tries = IntStream.range(0, CROWD)
                    .mapToObj(_ -> browsers.submit(() -> codes.check(codeId, CodeUse.RECOVERY, SentCodes.other(code))))
                    .toList();
            row.awaitWaiting(CROWD);
        }
        for (Future<CodeCheck> tried : tries) {
            assertThat(tried.get()).isEqualTo(CodeCheck.WRONG);
        }

        assertThat(Tables.column("select tries from one_time_code where id = ?", codeId))
                .containsExactly("5");
        assertThat(codes.check(codeId, CodeUse.RECOVERY, code)).isEqualTo(CodeCheck.WRONG);
    }

    @Test
    @DisplayName("C9 C11 a new pepper forgets no contact, nor does a replica that has not heard of it")
    void aNewPepperForgetsNoContact() {
        assertThat(waits("one")).isFalse();
        assertThat(waits("two", "one")).isTrue();
        SentCodes.forgetLastMinute();
        assertThat(waits("two", "one")).isFalse();
        assertThat(waits("one")).isTrue();
        assertThat(waits("two")).isTrue();
    }

    private boolean waits(String... pepperIds) {
        CodeThrottle throttle = new CodeThrottle(session, PepperFiles.peppers(directory, pepperIds));
        return QuarkusTransaction.requiringNew()
                .call(() -> throttle.findWaitOrCount(mailbox, CodeUse.RECOVERY).isPresent());
    }

    private SendOutcome send(ContactPoint to) {
        return send(to, CodeUse.RECOVERY);
    }

    private SendOutcome send(ContactPoint to, CodeUse use) {
        CodeOrder order = new CodeOrder(null, to, Language.IT, use);
        return QuarkusTransaction.requiringNew().call(() -> codes.send(order));
    }
}
