package it.sportello.pin.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialTest {

    @Test
    @DisplayName("C6 at ORDINARY a citizen sees what they hold, and no secret; the first half alone does not open it")
    void showsWhatTheCitizenHolds() {
        FictionalCitizen citizen = PinApi.issued();
        Response simplified = PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
        assertThat(PinApi.as(simplified).get("/me/credentials").statusCode()).isEqualTo(401);

        String personal = PinApi.activated(citizen);
        Response shown = PinApi.as(PinApi.signIn(citizen.taxCode(), personal)).get("/me/credentials");

        assertThat(shown.<List<String>>path("items.type")).containsExactly("PIN");
        assertThat(shown.<List<String>>path("items.level")).containsExactly("ORDINARY");
        assertThat(shown.asString()).doesNotContain(personal, citizen.taxCode(), "argon2");
    }
}
