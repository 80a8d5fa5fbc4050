package it.sportello.application.appropriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Rows;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.localstack.peers.booklet.FamilyBookletMXBean;
import it.sportello.localstack.testing.peers.TestFamilyBooklet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the time brings to whoever does not act. */
@QuarkusTest
class TermTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TOO_LONG = Duration.ofDays(40);
    private static final Duration LONG_ENOUGH_TO_BE_REMINDED = Duration.ofDays(10);

    private final FamilyBookletMXBean platform = TestFamilyBooklet.get();

    @Inject
    ChangeService changes;

    @Inject
    TermService terms;

    @Test
    @DisplayName("A7 a bonus that nobody appropriated in time lapses, frees its slot, and its parent is told")
    void lapses() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes).toldBefore(TOO_LONG);

        bonus.awaitApplication("LAPSED");

        assertThat(bonus.history()).endsWith("LAPSED application-service");
        assertThat(bonus.application().body().path("pending")).isEmpty();
        assertThat(bonus.told("application-lapsed")).isOne();
        assertThat(bonus.told("application-appropriation-reminder")).isZero();
        assertThat(bonus.parent().file("BABYSITTING").status()).isEqualTo(201);
    }

    @Test
    @DisplayName("A7 the parent is reminded once at a time, however many replicas look, and not when they have asked")
    void remindsOnce() {
        AcceptedBonus idle = AcceptedBonus.grantedBy(changes).toldBefore(LONG_ENOUGH_TO_BE_REMINDED);
        AcceptedBonus waiting = AcceptedBonus.grantedBy(changes);
        platform.holdAnswers(waiting.taxCode());
        waiting.appropriate();
        waiting.toldBefore(LONG_ENOUGH_TO_BE_REMINDED);

        IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> terms.takeStep(idle.id())))
                .toList()
                .forEach(CompletableFuture::join);
        terms.takeStep(waiting.id());

        assertThat(idle.told("application-appropriation-reminder")).isOne();
        assertThat(waiting.told("application-appropriation-reminder")).isZero();
        platform.releaseAnswers(waiting.taxCode());
    }

    @Test
    @DisplayName("A7 N2 a notice that came back counts no days, and the next hand-over counts them anew")
    void countsFromTheNoticeThatArrived() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes).toldBefore(Duration.ofDays(13));

        bonus.bouncedBefore(Duration.ofDays(12));
        terms.takeStep(bonus.id());

        assertThat(bonus.application().body().has("appropriate_by")).isFalse();
        assertThat(bonus.application().text("status")).isEqualTo("ACCEPTED");
        bonus.toldBefore(Duration.ofDays(11));
        assertThat(bonus.application().body().has("appropriate_by")).isTrue();
    }

    @Test
    @DisplayName("A7 what was asked for in time does not lapse while the platform is away")
    void keepsWhatWasAskedForInTime() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        platform.failNext(bonus.taxCode(), 2);
        bonus.appropriate();
        bonus.toldBefore(TOO_LONG);

        terms.takeStep(bonus.id());

        bonus.awaitAppropriation("APPROPRIATED");
    }

    @Test
    @DisplayName("A7 what the platform refuses after the last day lapses")
    void lapsesWhenRefusedTooLate() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        platform.unregister(bonus.taxCode());
        platform.failNext(bonus.taxCode(), 1);
        bonus.appropriate();
        bonus.toldBefore(TOO_LONG);

        bonus.awaitApplication("LAPSED");

        assertThat(bonus.appropriate().text("type")).endsWith("/status-forbids");
    }

    @Test
    @DisplayName("A7 what was withdrawn is neither reminded of nor lapses")
    void leavesAloneWhatHasEnded() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        bonus.change(ChangeKind.WITHDRAWN);
        bonus.toldBefore(TOO_LONG);

        await("its clock is stopped")
                .atMost(PATIENCE)
                .until(() -> Rows.value(
                                "select count(*) from appropriation where application_id = ? and next_step_at is null",
                                bonus.id())
                        .equals("1"));

        assertThat(bonus.application().text("status")).isEqualTo("WITHDRAWN");
    }
}
