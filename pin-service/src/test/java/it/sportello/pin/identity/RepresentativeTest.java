package it.sportello.pin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class RepresentativeTest {

    private final FictionalCitizen citizen = Residents.registered();

    @ParameterizedTest
    @EnumSource
    @DisplayName("A2 who signs in with a professional or a company's identity gets a token that files nothing")
    void isNotTheBeneficiary(IdentityUse use) {
        TokenView signedIn = VouchedCitizen.reachable(citizen).use(use).signIn();

        assertRepresents(signedIn);
        assertThat(claims(signedIn).getString("identity_use")).isEqualTo(use.claim());
    }

    @Test
    @DisplayName("A2 so does who acts for another")
    void actsForAnother() {
        TokenView signedIn =
                VouchedCitizen.reachable(citizen).actingForAnother().signIn();

        assertRepresents(signedIn);
        assertThat(claims(signedIn).getString("act.iss")).isEqualTo("https://spid.example");
    }

    @Test
    @DisplayName("A2 the person's own identity stays theirs beside it, though one issuer calls both the same")
    void isToldTokenByToken() {
        VouchedCitizen broker = VouchedCitizen.of(citizen);
        TokenView own = broker.signIn();
        TokenView professional = broker.use(IdentityUse.PROFESSIONAL).signIn();

        assertThat(PinApi.as(own.accessToken()).get("/me/credentials").statusCode())
                .isEqualTo(200);
        assertThat(claims(professional).getString("sub"))
                .isEqualTo(PinApi.personIdOf(citizen).toString());
        assertThat(professional.refreshToken()).isNull();
        assertThat(PinApi.as(professional.accessToken()).get("/me/credentials").statusCode())
                .isEqualTo(403);
    }

    private void assertRepresents(TokenView signedIn) {
        Response refused = PinApi.as(signedIn.accessToken()).get("/me/credentials");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("type")).endsWith("/only-the-beneficiary");
        assertThat(signedIn.refreshToken()).isNull();
        assertThat(claims(signedIn).<Object>get("tax_code")).isNull();
        assertThat(Tables.count("select count(*) from person where tax_code = ?", citizen.taxCode()))
                .as("nothing is kept of them")
                .isZero();
    }

    private static JsonPath claims(TokenView signedIn) {
        return PinApi.claimsOf(signedIn.accessToken());
    }
}
