package it.sportello.application.appropriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.peers.booklet.FamilyBookletMXBean;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.peers.TestFamilyBooklet;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the parent's wish to the platform, a real HTTP server, and back. */
@QuarkusTest
class AppropriationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FamilyBookletMXBean platform = TestFamilyBooklet.get();

    @Inject
    ChangeService changes;

    @Inject
    FamilyBooklet familyBooklet;

    @Test
    @DisplayName("A7 the parent appropriates the accepted bonus: it is credited once and told, however often they ask")
    void isAppropriatedOnce() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes).toldBefore(Duration.ofDays(1));
        assertThat(bonus.application().body().path("pending")).hasToString("[\"APPROPRIATION\"]");
        assertThat(bonus.application().body().has("appropriate_by")).isTrue();
        platform.holdAnswers(bonus.taxCode());

        Answer answer = bonus.appropriate();
        Answer again = bonus.appropriate();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.location()).endsWith("/applications/" + bonus.id() + "/appropriation");
        assertThat(answer.text("status")).isEqualTo("REQUESTED");
        assertThat(again).isEqualTo(answer);
        assertThat(bonus.application().body().path("pending")).isEmpty();
        platform.releaseAnswers(bonus.taxCode());
        bonus.awaitAppropriation("APPROPRIATED");
        assertThat(bonus.application().text("status")).isEqualTo("APPROPRIATED");
        assertThat(bonus.appropriate().text("type")).endsWith("/status-forbids");
        assertThat(platform.credits(bonus.taxCode())).isOne();
        assertThat(platform.cents(bonus.taxCode())).isEqualTo(60_000);
        assertThat(bonus.history())
                .endsWith("APPROPRIATED " + bonus.parent().person().personId());
        assertThat(bonus.told("application-appropriated")).isOne();
    }

    @Test
    @DisplayName("A7 a platform that fails is asked again until it answers; the bonus is credited once")
    void outlastsAFailingPlatform() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        platform.failNext(bonus.taxCode(), 2);

        assertThat(bonus.appropriate().status()).isEqualTo(202);

        bonus.awaitAppropriation("APPROPRIATED");
        assertThat(platform.calls(bonus.taxCode())).isEqualTo(3);
        assertThat(platform.credits(bonus.taxCode())).isOne();
    }

    @Test
    @DisplayName("A7 an answer that is lost on the way is asked for again: the bonus is credited once")
    void creditsOnceWhenTheAnswerIsLost() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        platform.holdAnswers(bonus.taxCode());

        bonus.appropriate();
        await("the platform is asked again").atMost(PATIENCE).until(() -> platform.calls(bonus.taxCode()) > 1);
        platform.releaseAnswers(bonus.taxCode());

        bonus.awaitAppropriation("APPROPRIATED");
        assertThat(platform.credits(bonus.taxCode())).isOne();
        assertThat(bonus.told("application-appropriated")).isOne();
    }

    @Test
    @DisplayName("A7 a sender that dies after the credit leaves a lease behind: asked again, credited once")
    void creditsOnceWhenTheSenderDies() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        Rows.update(
                "insert into appropriation (application_id, state, requested_at, attempts, not_before)"
                        + " values (?, 'REQUESTED', now(), 1, now() + interval '1 hour')",
                bonus.id());
        assertThat(familyBooklet.credit(order(bonus))).isInstanceOf(FamilyBooklet.Result.Credited.class);

        Rows.update("update appropriation set not_before = now() where application_id = ?", bonus.id());

        bonus.awaitAppropriation("APPROPRIATED");
        assertThat(platform.calls(bonus.taxCode())).isEqualTo(2);
        assertThat(platform.credits(bonus.taxCode())).isOne();
    }

    @Test
    @DisplayName("A7 a parent without a booklet is told where to get one, and may ask again with it")
    void isRefusedWithoutABooklet() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes).toldBefore(Duration.ofDays(1));
        platform.unregister(bonus.taxCode());

        bonus.appropriate();

        bonus.awaitAppropriation("REFUSED");
        assertThat(bonus.appropriation().text("reason")).isEqualTo("NOT_REGISTERED");
        assertThat(bonus.appropriation().text("register_at")).endsWith("/registration");
        assertThat(bonus.application().text("status")).isEqualTo("ACCEPTED");
        assertThat(bonus.application().body().path("pending")).hasToString("[\"APPROPRIATION\"]");
        assertThat(bonus.told("application-appropriation-refused")).isOne();
        platform.register(bonus.taxCode());
        assertThat(bonus.appropriate().text("status")).isEqualTo("REQUESTED");
        bonus.awaitAppropriation("APPROPRIATED");
    }

    @Test
    @DisplayName("A7 what is withdrawn while the platform is asked is taken back there")
    void isTakenBackWhenWithdrawnMeanwhile() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        platform.holdAnswers(bonus.taxCode());
        bonus.appropriate();
        await("the platform has credited it").atMost(PATIENCE).until(() -> platform.credits(bonus.taxCode()) == 1);

        bonus.change(ChangeKind.WITHDRAWN);
        platform.releaseAnswers(bonus.taxCode());

        await("it is taken back").atMost(PATIENCE).until(() -> platform.credits(bonus.taxCode()) == 0);
        bonus.awaitAppropriation("CANCELLED");
        assertThat(bonus.application().text("status")).isEqualTo("WITHDRAWN");
        assertThat(bonus.told("application-appropriated")).isZero();
    }

    @Test
    @DisplayName("A11 what is repudiated after it was appropriated is taken back")
    void isTakenBackWhenRepudiated() {
        AcceptedBonus bonus = AcceptedBonus.granted(Applicant.at(TestTokens.SIMPLIFIED), changes);
        Rows.update("update benefit_application set full_pin_pending = false where id = ?", bonus.id());
        bonus.appropriate();
        bonus.awaitAppropriation("APPROPRIATED");

        bonus.parent().send("POST", "/applications/" + bonus.id() + "/repudiation");

        bonus.awaitAppropriation("CANCELLED");
        await("it is taken back").atMost(PATIENCE).until(() -> platform.credits(bonus.taxCode()) == 0);
        assertThat(bonus.application().text("status")).isEqualTo("REPUDIATED");
    }

    @Test
    @DisplayName("A7 what waits for the full PIN is not appropriated before its applicant's word")
    void waitsForTheFullPin() {
        AcceptedBonus bonus = AcceptedBonus.granted(Applicant.at(TestTokens.SIMPLIFIED), changes);

        Answer pending = bonus.appropriate();
        bonus.parent().send("POST", "/applications/" + bonus.id() + "/confirmation");

        assertThat(pending.status()).isEqualTo(409);
        assertThat(pending.text("type")).endsWith("/full-pin-pending");
        assertThat(bonus.appropriate().status()).isEqualTo(202);
    }

    @Test
    @DisplayName("A7 after the last day it is too late, and nothing reaches the platform")
    void isRefusedAfterTheLastDay() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes);
        Rows.update(
                "insert into notice (message_id, handed_over_at) select message_id, timestamptz '2020-03-01 10:00Z'"
                        + " from application_change where application_id = ? and kind = 'GRANTED'",
                bonus.id());

        Answer answer = bonus.appropriate();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("/too-late");
        assertThat(answer.text("detail")).contains("2020-03-16");
        assertThat(platform.calls(bonus.taxCode())).isZero();
    }

    @Test
    @DisplayName("A9 somebody else's bonus does not exist, and the first half alone appropriates nothing")
    void isTheParentsAlone() {
        AcceptedBonus bonus = AcceptedBonus.granted(Applicant.at(TestTokens.SIMPLIFIED), changes);
        Applicant stranger = Applicant.at(TestTokens.DISPOSITIVE);
        String path = "/applications/" + bonus.id() + "/appropriation";

        assertThat(stranger.send("POST", path).status()).isEqualTo(404);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(bonus.appropriation().status()).isEqualTo(404);
        assertThat(bonus.parent()
                        .again(TestTokens.SIMPLIFIED)
                        .send("POST", path)
                        .status())
                .isEqualTo(401);
    }

    private static FamilyBooklet.Order order(AcceptedBonus bonus) {
        return new FamilyBooklet.Order(
                bonus.id(), new FiscalCode(bonus.taxCode()), bonus.application().text("protocol_number"), 60_000L);
    }
}
