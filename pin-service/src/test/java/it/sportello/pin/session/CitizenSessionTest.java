package it.sportello.pin.session;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.CredentialType;
import it.sportello.platform.security.Assurance;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitizenSessionTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final Proved ORDINARY = new Proved(CredentialType.PIN, Assurance.PIN_ORDINARY);
    private static final NewSession SIGNED_IN =
            new NewSession(UUID.randomUUID(), "web-portal", UUID.randomUUID(), 3, ORDINARY, START, START);

    private final RefreshToken first = token();
    private final CitizenSession session = new CitizenSession(ID, SIGNED_IN, first);

    @Test
    @DisplayName("C12 a session ends when it was idle for thirty minutes")
    void endsWhenIdle() {
        assertThat(session.accepts(first, START.plus(Duration.ofMinutes(30)).minusNanos(1)))
                .isTrue();
        assertThat(session.accepts(first, START.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    @DisplayName("C12 a session ends after two hours, however busy it is")
    void endsAfterTwoHours() {
        RefreshToken last = first;
        for (int minutes = 20; minutes < 120; minutes += 20) {
            Instant now = START.plus(Duration.ofMinutes(minutes));
            assertThat(session.accepts(last, now)).isTrue();
            last = token();
            session.rotate(last, now);
        }
        assertThat(session.accepts(last, START.plus(Duration.ofHours(2)).minusNanos(1)))
                .isTrue();
        assertThat(session.accepts(last, START.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    @DisplayName("C12 the last token alone is good, and says with what and when the session began")
    void takesTheLastTokenAlone() {
        RefreshToken second = token();
        Instant later = START.plusSeconds(60);
        Rotated rotated = session.rotate(second, later);
        assertThat(rotated)
                .isEqualTo(
                        new Rotated(SIGNED_IN.personId(), SIGNED_IN.credentialId(), 3, ORDINARY, START, second, later));
        assertThat(session.accepts(first, START.plusSeconds(61))).isFalse();
        assertThat(session.accepts(second, START.plusSeconds(61))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C12 a session keeps the level at which it began")
    void keepsItsLevel(Assurance level) {
        Proved proved = new Proved(level.isBeyondPin() ? CredentialType.CIE : CredentialType.PIN, level);
        assertThat(begun(proved, START).rotate(token(), START).proved()).isEqualTo(proved);
    }

    @Test
    @DisplayName("C12 of a session without a level its credential's counts, of every other its own")
    void takesTheCredentialsLevelWhereNoneWasKept() {
        Proved unknown = new Proved(CredentialType.PIN, null);
        assertThat(begun(unknown, START).rotate(token(), START).proved().or(Assurance.PIN_DISPOSITIVE))
                .isEqualTo(new Proved(CredentialType.PIN, Assurance.PIN_DISPOSITIVE));
        assertThat(ORDINARY.or(Assurance.PIN_DISPOSITIVE)).isEqualTo(ORDINARY);
    }

    @Test
    @DisplayName("C12 who was signed in elsewhere for hours has their two hours from the exchange on")
    void runsFromTheExchange() {
        Instant exchanged = START.plus(Duration.ofHours(3));
        CitizenSession late = begun(new Proved(CredentialType.SPID, Assurance.SPID_L2), exchanged);

        assertThat(late.accepts(first, exchanged.plus(Duration.ofMinutes(30)).minusNanos(1)))
                .isTrue();
        assertThat(late.rotate(token(), exchanged).authenticatedAt()).isEqualTo(START);
        assertThat(late.open().endsAt()).isEqualTo(exchanged.plus(Duration.ofMinutes(30)));
    }

    private CitizenSession begun(Proved proved, Instant at) {
        return new CitizenSession(
                ID, new NewSession(UUID.randomUUID(), "web-portal", UUID.randomUUID(), 1, proved, START, at), first);
    }

    @Test
    @DisplayName("C12 a session belongs to its client")
    void belongsToItsClient() {
        assertThat(session.isOf("web-portal")).isTrue();
        assertThat(session.isOf("staff-desk")).isFalse();
    }

    @Test
    @DisplayName("C12 a token is read back as it was shown, and shows itself to nobody else")
    void isReadBack() {
        RefreshToken read = RefreshToken.parse(first.reveal()).orElseThrow();
        assertThat(read.sessionId()).isEqualTo(ID);
        assertThat(read.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(first.toString()).doesNotContain(first.reveal());
        assertThat(token().reveal()).isNotEqualTo(first.reveal());
    }

    @Test
    @DisplayName("C12 what cannot be a token is none")
    void refusesWhatIsNoToken() {
        assertThat(RefreshToken.parse("not a token")).isEmpty();
        assertThat(RefreshToken.parse(first.reveal().substring(4))).isEmpty();
        assertThat(RefreshToken.parse("")).isEmpty();
    }

    private static RefreshToken token() {
        return RefreshToken.next(ID, new SecureRandom());
    }
}
