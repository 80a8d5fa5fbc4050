package it.sportello.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MainPathTest {

    @Test
    @DisplayName("C1 C3 C5 C6 a citizen asks, gets a first half and signs in with it")
    void asksAndSignsIn() throws Exception {
        FictionalCitizen citizen = Residents.registered();
        String path = PinApi.submitted(PinForm.of(citizen));
        PinApi.awaitStatus(path, "ISSUED");
        UUID personId = PinApi.personIdOf(citizen);

        assertThat(Events.of(Topic.PIN_EVENTS, PinRequestReceived.class, personId))
                .hasSize(1);
        assertSealedToMailAlone(citizen);
        assertSealedToPostAlone(citizen);

        Response answer = PinApi.signIn(
                citizen.taxCode().toLowerCase(), PinApi.firstHalfOf(citizen).toLowerCase());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertToken(citizen, personId, answer);
        await("the first sign-in is published")
                .until(() -> Events.of(Topic.PIN_EVENTS, FirstHalfUsed.class, personId)
                                .size()
                        == 1);
        assertThat(PinApi.show(path).<List<String>>path("halves.delivery")).containsExactly("USED", "ORDERED");
    }

    private static void assertSealedToMailAlone(FictionalCitizen citizen) {
        DispatchRequested mail = PinApi.dispatchOf(Topic.DISPATCH_MAIL, PinApi.halfIdOf(citizen, "FIRST"));
        OpenedSeal opened = OpenedSeal.of(mail);
        assertThat(opened.recipient()).isEqualTo(citizen.email());
        assertThat(opened.parameters().get("half").toString()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(mail.template()).isEqualTo("first-half");
    }

    private static void assertSealedToPostAlone(FictionalCitizen citizen) {
        DispatchRequested letter = PinApi.dispatchOf(Topic.DISPATCH_POSTAL, PinApi.halfIdOf(citizen, "SECOND"));
        OpenedSeal opened = OpenedSeal.of(letter);
        assertThat(opened.recipient())
                .startsWith(citizen.givenName() + " " + citizen.familyName() + "\n")
                .contains(citizen.address().street());
        assertThat(opened.parameters().keySet()).asString().isEqualTo("[half]");
    }

    private static void assertToken(FictionalCitizen citizen, UUID personId, Response answer) throws Exception {
        assertThat(answer.<String>path("token_type")).isEqualTo("Bearer");
        assertThat(answer.<Integer>path("expires_in")).isEqualTo(600);
        assertThat(answer.<String>path("acr")).isEqualTo("urn:sportello:acr:pin:simplified");
        JwtClaims claims = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(answer.path("access_token"));
        assertThat(claims.getSubject()).isEqualTo(personId.toString());
        assertThat(claims.getStringClaimValue("tax_code")).isEqualTo(citizen.taxCode());
        assertThat(claims.getStringClaimValue("birth_date"))
                .isEqualTo(citizen.birthDate().toString());
        assertThat(claims.getClaimValue("first_issue", Long.class)).isEqualTo(1);
        assertThat(claims.getStringListClaimValue("amr")).containsExactly("pin");
        assertThat(claims.hasClaim("groups")).isFalse();
    }
}
