package it.sportello.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Addressee;
import it.sportello.e2e.journey.Disruptive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens live by real time, which nobody can move: this one waits for it. */
@Tag("soak")
@Disruptive
class RevokedTokenJourney {

    private static final Duration TOKENS_LIVE = Duration.ofMinutes(10);

    @Test
    @DisplayName("C12 no token issued before a revocation is taken ten minutes later, by any service")
    void aTokenOutlivesItsPinForMinutesAlone(Suite suite) {
        List<Addressee> cast = Addressee.some(suite, 1);
        Addressee holder = cast.getFirst();
        Addressee.receiveLetters(suite, cast);
        holder.pin();
        Answer session = holder.citizen().signIn(holder.pin()).require(200);
        Citizen signedIn = holder.citizen().bearing(session);
        Instant revoked = Instant.now();
        signedIn.credentials().revokePin().require(204);

        await("ten minutes have passed")
                .atMost(TOKENS_LIVE.plusMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Instant.now().isAfter(revoked.plus(TOKENS_LIVE)));

        assertThat(signedIn.applications().status()).isEqualTo(401);
        assertThat(signedIn.credentials().contacts().status()).isEqualTo(401);
        assertThat(holder.citizen().refresh(session).string("error")).isEqualTo("invalid_grant");
    }
}
