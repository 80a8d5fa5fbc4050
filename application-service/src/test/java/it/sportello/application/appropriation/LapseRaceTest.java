package it.sportello.application.appropriation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Fixtures;
import it.sportello.application.Follower;
import it.sportello.application.change.ChangeService;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.peers.TestFamilyBooklet;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A wish and a lapse in the instant in which the last day ends, for one clock reads before and the other after. */
@QuarkusTest
class LapseRaceTest {

    @Inject
    ChangeService changes;

    @Inject
    AppropriationService appropriations;

    @Inject
    TermService terms;

    @Inject
    Session session;

    @Test
    @DisplayName("A7 a lapse waits for a wish that is not committed yet, and then does not happen")
    void theWishWins() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes).toldBefore(Duration.ofDays(1));

        race(bonus, () -> appropriations.request(parent(bonus), bonus.id()), () -> terms.takeStep(bonus.id()));

        bonus.awaitAppropriation("APPROPRIATED");
        assertThat(bonus.told("application-lapsed")).isZero();
    }

    @Test
    @DisplayName("A7 a wish waits for a lapse that is not committed yet, and then is refused")
    void theLapseWins() {
        AcceptedBonus bonus = AcceptedBonus.grantedBy(changes).toldBefore(Duration.ofDays(1));

        race(
                bonus,
                () -> terms.takeStep(bonus.id()),
                () -> assertThat(bonus.appropriate().status()).isEqualTo(409));

        assertThat(bonus.application().text("status")).isEqualTo("LAPSED");
        assertThat(TestFamilyBooklet.get().calls(bonus.taxCode())).isZero();
    }

    /** The first commits when the second already waits for it. */
    private void race(AcceptedBonus bonus, Runnable first, Runnable second) {
        CompletableFuture<Void> waiting = QuarkusTransaction.requiringNew().call(() -> {
            changes.lock(bonus.id());
            letItsTimePass(bonus);
            first.run();
            CompletableFuture<Void> started = CompletableFuture.runAsync(second);
            Follower.awaitOne(session);
            return started;
        });
        waiting.join();
    }

    /** For the sweeper alone: a wish looks at the notice. */
    private void letItsTimePass(AcceptedBonus bonus) {
        session.createNativeMutationQuery("""
                        update appropriation set last_day = '2020-03-01', next_step_at = '2020-03-02T00:00:00Z'
                        where application_id = :id""").setParameter("id", bonus.id()).executeUpdate();
    }

    private static Citizen parent(AcceptedBonus bonus) {
        FictionalCitizen person = bonus.parent().person();
        return new Citizen(
                person.personId(),
                new FiscalCode(person.taxCode()),
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                Assurance.PIN_ORDINARY,
                Fixtures.APRIL_FIRST,
                OptionalInt.of(1));
    }
}
