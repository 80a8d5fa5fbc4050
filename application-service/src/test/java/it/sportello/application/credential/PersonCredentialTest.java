package it.sportello.application.credential;

import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.contracts.CredentialLevel.DISPOSITIVE;
import static it.sportello.contracts.CredentialLevel.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonCredentialTest {

    private static final Instant LATER = APRIL_FIRST.plusSeconds(60);

    private final PersonCredential activated = PersonCredential.UNKNOWN.activated(2, ORDINARY, APRIL_FIRST);

    @Test
    @DisplayName("A7 an activated issue is the holder's, every other is in doubt")
    void knowsWhatTheHolderProved() {
        assertThat(activated.hasActivated(2)).isTrue();
        assertThat(activated.hasActivated(1)).isFalse();
        assertThat(activated.hasActivated(null)).isFalse();
        assertThat(activated.castsDoubtOn(1)).isTrue();
        assertThat(activated.castsDoubtOn(2)).isFalse();
        assertThat(activated.castsDoubtOn(null)).isFalse();
        assertThat(PersonCredential.UNKNOWN.castsDoubtOn(1)).isFalse();
    }

    @Test
    @DisplayName("A7 an issue stays the holder's when another is activated after it")
    void keepsEarlierActivations() {
        assertThat(activated.activated(3, ORDINARY, LATER).activatedIssues()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    @DisplayName("C9 a recovered PIN is ordinary, whatever the lost one was and whichever is heard first")
    void losesTheLevelOfALostPin() {
        PersonCredential lost = PersonCredential.UNKNOWN.activated(1, DISPOSITIVE, APRIL_FIRST);
        PersonCredential recovered = lost.activated(2, ORDINARY, LATER);

        assertThat(lost.isDispositive()).isTrue();
        assertThat(recovered.isDispositive()).isFalse();
        assertThat(recovered.castsDoubtOn(1)).isFalse();
        assertThat(PersonCredential.UNKNOWN.activated(2, ORDINARY, LATER).activated(1, DISPOSITIVE, APRIL_FIRST))
                .isEqualTo(recovered);
        assertThat(recovered.activated(1, DISPOSITIVE, APRIL_FIRST)).isEqualTo(recovered);
    }

    @Test
    @DisplayName("A3 the level that was told last counts, in whatever order it is heard")
    void keepsTheLatestLevel() {
        assertThat(activated.isDispositive()).isFalse();
        assertThat(activated.upgraded(DISPOSITIVE, LATER).isDispositive()).isTrue();
        assertThat(activated
                        .upgraded(DISPOSITIVE, APRIL_FIRST)
                        .activated(3, ORDINARY, LATER)
                        .isDispositive())
                .isFalse();
        assertThat(PersonCredential.UNKNOWN
                        .upgraded(DISPOSITIVE, LATER)
                        .activated(2, ORDINARY, APRIL_FIRST)
                        .isDispositive())
                .isTrue();
    }

    @Test
    @DisplayName(
            "C12 what came of an issue up to the last one is revoked, nothing later, in whatever order it is heard")
    void knowsWhatWasRevoked() {
        PersonCredential revoked = activated.revoked(3, LATER);

        assertThat(List.of(revoked.hasRevoked(2), revoked.hasRevoked(3), revoked.hasRevoked(4)))
                .containsExactly(true, true, false);
        assertThat(revoked.hasRevoked(null)).isFalse();
        assertThat(activated.hasRevoked(2)).isFalse();
        assertThat(revoked.revoked(1, APRIL_FIRST).hasRevoked(3)).isTrue();
        PersonCredential next = activated.activated(4, ORDINARY, LATER.plusSeconds(1));
        assertThat(next.revoked(3, LATER))
                .isEqualTo(revoked.activated(4, ORDINARY, LATER.plusSeconds(1)))
                .isEqualTo(next.revoked(3, LATER).revoked(3, LATER));
    }

    @Test
    @DisplayName("C12 a revocation that does not tell its issue means what was activated by then")
    void understandsEarlierEvents() {
        assertThat(activated.revoked(null, LATER).hasRevoked(2)).isTrue();
        assertThat(activated.revoked(null, LATER).hasRevoked(3)).isFalse();
        assertThat(activated
                        .activated(4, ORDINARY, LATER.plusSeconds(1))
                        .revoked(null, LATER)
                        .hasRevoked(4))
                .isFalse();
        assertThat(PersonCredential.UNKNOWN.revoked(null, LATER).hasRevoked(1)).isFalse();
    }

    @Test
    @DisplayName("C12 a revoked PIN is not dispositive any more, in whatever order and however often it is heard")
    void losesItsLevelWhenRevoked() {
        PersonCredential dispositive = activated.upgraded(DISPOSITIVE, APRIL_FIRST);

        assertThat(dispositive.revoked(2, LATER).isDispositive()).isFalse();
        assertThat(PersonCredential.UNKNOWN
                        .revoked(2, LATER)
                        .revoked(2, LATER)
                        .upgraded(DISPOSITIVE, APRIL_FIRST)
                        .isDispositive())
                .isFalse();
        assertThat(dispositive.revoked(2, LATER).hasActivated(2)).isTrue();
        assertThat(dispositive
                        .revoked(2, LATER)
                        .upgraded(DISPOSITIVE, LATER.plusSeconds(1))
                        .revoked(2, LATER)
                        .isDispositive())
                .isTrue();
    }
}
