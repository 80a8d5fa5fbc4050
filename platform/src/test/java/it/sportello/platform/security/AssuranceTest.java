package it.sportello.platform.security;

import static it.sportello.platform.security.Assurance.PIN_DISPOSITIVE;
import static it.sportello.platform.security.Assurance.PIN_ORDINARY;
import static it.sportello.platform.security.Assurance.PIN_SIMPLIFIED;
import static it.sportello.platform.security.Assurance.SPID_L2;
import static it.sportello.platform.security.Assurance.SPID_L3;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.CredentialLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssuranceTest {

    @ParameterizedTest
    @CsvSource({
        "PIN_SIMPLIFIED,  SIMPLIFIED,  true",
        "PIN_SIMPLIFIED,  ORDINARY,    false",
        "PIN_SIMPLIFIED,  DISPOSITIVE, false",
        "PIN_ORDINARY,    SIMPLIFIED,  true",
        "PIN_ORDINARY,    ORDINARY,    true",
        "PIN_ORDINARY,    DISPOSITIVE, false",
        "PIN_DISPOSITIVE, DISPOSITIVE, true",
        "SPID_L2,         DISPOSITIVE, true",
        "SPID_L3,         DISPOSITIVE, true"
    })
    @DisplayName("C6 C8 a level opens what lower levels open, and SPID opens all")
    void opensWhatLowerLevelsOpen(Assurance assurance, CredentialLevel least, boolean opened) {
        assertThat(assurance.satisfies(least)).isEqualTo(opened);
    }

    @ParameterizedTest
    @EnumSource
    void readsItsOwnAcr(Assurance assurance) {
        assertThat(Assurance.fromAcr(assurance.acr())).contains(assurance);
    }

    @Test
    @DisplayName("C8 SPID level 1 is refused")
    void knowsNoSpidLevelOne() {
        assertThat(Assurance.fromAcr("https://www.spid.gov.it/SpidL1")).isEmpty();
        assertThat(Assurance.fromAcr("")).isEmpty();
    }

    @Test
    void namesWhatWouldDoWeakestFirst() {
        assertThat(Assurance.satisfying(CredentialLevel.ORDINARY))
                .containsExactly(PIN_ORDINARY, PIN_DISPOSITIVE, SPID_L2, SPID_L3)
                .doesNotContain(PIN_SIMPLIFIED);
    }

    @Test
    void challengesWithTheAcrValuesThatWouldDo() {
        var refusal = new StepUpRequiredException(Assurance.satisfying(CredentialLevel.DISPOSITIVE));
        assertThat(refusal.type().status()).isEqualTo(401);
        assertThat(refusal.headers())
                .containsEntry(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"urn:sportello:acr:pin:dispositive"
                                + " https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3\"");
    }
}
