package it.sportello.pin.activation;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Tables;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivationTest {

    @Test
    @DisplayName("C7 both halves give a personal PIN, which signs in at ORDINARY, and the first half signs in no more")
    void activates() {
        FictionalCitizen citizen = PinApi.issued();
        String first = PinApi.firstHalfOf(citizen);
        assertThat(PinApi.signIn(citizen.taxCode(), first).statusCode()).isEqualTo(200);

        Response answer = PinApi.activate(citizen.taxCode(), PinApi.initialPinOf(citizen));

        assertThat(answer.<String>path("level")).isEqualTo("ORDINARY");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertRefused(PinApi.signIn(citizen.taxCode(), first));
        Response signedIn = PinApi.signIn(citizen.taxCode(), answer.path("pin"));
        assertThat(signedIn.<String>path("acr")).isEqualTo(TestTokens.ORDINARY);
        assertThat(PinApi.claimsOf(signedIn).getString("acr")).isEqualTo(TestTokens.ORDINARY);
        assertThat(PinApi.claimsOf(signedIn).getInt("first_issue")).isEqualTo(1);
        awaitActivations(citizen, 1);
    }

    @Test
    @DisplayName("C7 a lost answer locks nobody out: the halves give another personal PIN, and the earlier one is dead")
    void activatesAgain() {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        String lost = PinApi.activated(citizen, initial);
        String again = PinApi.activated(citizen, initial);

        assertRefused(PinApi.signIn(citizen.taxCode(), lost));
        assertThat(PinApi.signIn(citizen.taxCode(), again).statusCode()).isEqualTo(200);
        awaitActivations(citizen, 1);
    }

    @Test
    @DisplayName("C7 with the first sign-in the halves are dead")
    void activatesNoMoreAfterTheFirstSignIn() {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        String personal = PinApi.activated(citizen, initial);
        PinApi.signIn(citizen.taxCode(), personal);

        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(PinApi.signIn(citizen.taxCode(), personal).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C7 a quarter of an hour after the activation the halves are dead, used or not")
    void activatesNoMoreAfterAQuarterOfAnHour() {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        String personal = PinApi.activated(citizen, initial);
        Tables.change(
                "update personal_pin set activated_at = activated_at - interval '15 minutes' where person_id = ?",
                PinApi.personIdOf(citizen));

        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(PinApi.signIn(citizen.taxCode(), personal).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("A3 a half issued again to the same contact activates its predecessor's filings")
    void keepsTheAccessOfThePredecessor() {
        FictionalCitizen citizen = PinApi.issued();
        Tables.change(
                "update pin_half set issue = 3, access_issue = 2 where id = ?", PinApi.halfIdOf(citizen, "FIRST"));

        Response simplified = PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));
        Response ordinary = PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen));

        assertThat(List.of(simplified, ordinary))
                .allSatisfy(answer -> assertThat(PinApi.claimsOf(answer).getInt("first_issue"))
                        .isEqualTo(2));
        assertThat(awaitActivations(citizen, 1).getFirst().firstIssue()).isEqualTo(2);
    }

    @Test
    @DisplayName("C13 whoever asks for a PIN of a person who activated one gets nothing, and the PIN is untouched")
    void survivesAnImpostorsRequest() {
        FictionalCitizen victim = PinApi.issued();
        String personal = PinApi.activated(victim);

        assertThat(PinApi.decided(PinForm.of(victim))).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(PinApi.signIn(victim.taxCode(), personal).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C7 what cannot be a tax code or a whole PIN is told as such")
    void tellsWhatCannotBeAPin() {
        String taxCode = FictionalCitizen.random().taxCode();
        assertThat(PinApi.activate(taxCode, "ABCD-EFGH").<List<String>>path("errors.pointer"))
                .containsExactly("/pin");
        assertThat(PinApi.activate("RSSMRA80A01H501A", "ABCD-EFGH-ABCD-EFGH").<List<String>>path("errors.pointer"))
                .containsExactly("/tax_code");
    }

    private static List<PinActivated> awaitActivations(FictionalCitizen citizen, int count) {
        List<PinActivated> activations = await("the activation is published")
                .until(
                        () -> Events.of(Topic.PIN_EVENTS, PinActivated.class, PinApi.personIdOf(citizen)),
                        found -> !found.isEmpty());
        assertThat(activations).hasSize(count).extracting(PinActivated::level).containsOnly(CredentialLevel.ORDINARY);
        assertThat(Tables.count(
                        "select count(*) from outbox where key = ?",
                        PinApi.personIdOf(citizen).toString()))
                .isZero();
        return activations;
    }
}
