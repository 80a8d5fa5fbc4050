package it.sportello.pin.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenFormTest {

    private final MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
    private final TokenForm form = new TokenForm(parameters, "192.0.2.1");

    @Test
    void readsAParameter() {
        parameters.add("pin", "ABCD-EFGH");
        assertThat(form.require("pin")).isEqualTo("ABCD-EFGH");
    }

    @Test
    void refusesAMissingParameter() {
        assertRefused();
    }

    @Test
    void refusesABlankParameter() {
        parameters.add("pin", " ");
        assertRefused();
    }

    @Test
    void refusesARepeatedParameter() {
        parameters.addAll("pin", "ABCD-EFGH", "ABCD-EFGJ");
        assertRefused();
    }

    @Test
    void refusesAnEndlessParameter() {
        parameters.add("pin", "A".repeat(8193));
        assertRefused();
    }

    @Test
    void findsWhatNeedNotBeThere() {
        assertThat(form.find("device_token")).isEmpty();
        parameters.add("device_token", "known");
        assertThat(form.find("device_token")).contains("known");
    }

    @Test
    @DisplayName("C8 a parameter without value counts as left out")
    void findsNothingWithoutAValue() {
        parameters.add("resource", "");
        assertThat(form.find("resource")).isEmpty();
    }

    @Test
    @DisplayName("C5 a form that may hold a PIN never shows itself in a log")
    void showsNoSecret() {
        parameters.add("pin", "ABCD-EFGH");
        assertThat(form.toString()).doesNotContain("ABCD");
    }

    private void assertRefused() {
        assertThatThrownBy(() -> form.require("pin"))
                .isInstanceOf(OAuthException.class)
                .extracting(refusal -> ((OAuthException) refusal).error())
                .isEqualTo(OAuthError.INVALID_REQUEST);
    }
}
