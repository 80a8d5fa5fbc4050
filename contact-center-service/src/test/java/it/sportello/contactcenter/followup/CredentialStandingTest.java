package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CredentialStandingTest {

    private static final Instant MORNING = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant NOON = Instant.parse("2020-04-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2020-04-01T19:00:00Z");

    private final CredentialStanding credential = new CredentialStanding(UUID.randomUUID());

    @Test
    @DisplayName("K1 nobody waits for an issue after which a later one went out")
    void nobodyWaitsForAnEarlierIssue() {
        credential.noteIssue(2);
        credential.noteIssue(1);

        assertThat(credential.hasOvertaken(1, MORNING)).isTrue();
        assertThat(credential.hasOvertaken(2, NOON)).isFalse();
        assertThat(credential.hasOvertaken(3, EVENING)).isFalse();
    }

    @Test
    @DisplayName("K1 activation and revocation settle what was issued before them, in whatever order they are heard")
    void turnsSettleWhatWasIssuedBefore() {
        List<Consumer<CredentialStanding>> turns =
                List.of(standing -> standing.noteActivation(NOON), standing -> standing.noteRevocation(MORNING));
        for (List<Consumer<CredentialStanding>> order : List.of(turns, turns.reversed())) {
            CredentialStanding standing = new CredentialStanding(UUID.randomUUID());
            order.forEach(turn -> turn.accept(standing));
            order.forEach(turn -> turn.accept(standing));

            assertThat(standing.hasOvertaken(1, MORNING)).isTrue();
            assertThat(standing.hasOvertaken(1, NOON)).isTrue();
            assertThat(standing.hasOvertaken(1, EVENING)).isFalse();
        }
        credential.noteRevocation(NOON);
        assertThat(credential.hasOvertaken(1, NOON)).isTrue();
        assertThat(credential.hasOvertaken(1, EVENING)).isFalse();
    }
}
