package it.sportello.pin.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.sportello.contracts.CredentialType;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.identity.VouchedCitizen;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.security.Assurance;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentityRefreshTest {

    private final FictionalCitizen citizen = Residents.registered();

    @Test
    @DisplayName("C12 a session of SPID, CIE or CNS goes on at its level, as what it was, of the same sign-in")
    void carriesOn() {
        TokenView signedIn =
                vouched(citizen).by(CredentialType.CNS, Assurance.SPID_L3).signIn();

        Response refreshed = PinApi.refresh(signedIn.refreshToken());

        assertThat(refreshed.<String>path("acr")).isEqualTo(signedIn.acr());
        assertThat(refreshed.<String>path("issued_token_type")).isNull();
        JsonPath before = PinApi.claimsOf(signedIn.accessToken());
        for (String claim : List.of("sub", "tax_code", "birth_date", "auth_time", "acr", "amr", "client_id")) {
            assertThat(PinApi.claimsOf(refreshed).<Object>get(claim)).as(claim).isEqualTo(before.get(claim));
        }
        assertThat(PinApi.claimsOf(refreshed).<Object>get("first_issue")).isNull();
        assertEnded(PinApi.refresh(signedIn.refreshToken()));
    }

    @Test
    @DisplayName("C12 of one identity each session has the level at which it began")
    void keepsEachLevel() {
        VouchedCitizen vouched = vouched(citizen);
        TokenView second = vouched.signIn();
        TokenView third = vouched.by(CredentialType.CIE, Assurance.SPID_L3).signIn();

        assertThat(PinApi.refresh(second.refreshToken()).<String>path("acr")).isEqualTo(second.acr());
        assertThat(PinApi.refresh(third.refreshToken()).<String>path("acr")).isEqualTo(third.acr());
    }

    @Test
    @DisplayName("C12 an identity that is linked no more carries nothing on")
    void endsWithTheLink() {
        TokenView signedIn = vouched(citizen).signIn();
        Tables.change("delete from linked_identity where person_id = ?", PinApi.personIdOf(citizen));

        assertEnded(PinApi.refresh(signedIn.refreshToken()));
        assertThat(sessions()).as("nobody is shown it any more").isZero();
    }

    @Test
    @DisplayName(
            "C12 what an issuer vouched for goes on as long as the issuer is trusted, a card as long as cards are taken")
    void endsWithTheTrust() {
        TokenView signedIn = vouched(citizen).signIn();
        linkTo("cns");
        Response refreshed = PinApi.refresh(signedIn.refreshToken());
        assertThat(refreshed.statusCode()).as(refreshed.asString()).isEqualTo(200);

        linkTo("https://left.example");
        assertEnded(PinApi.refresh(refreshed.path("refresh_token")));
        assertThat(sessions()).isZero();
    }

    private long sessions() {
        return Tables.count("select count(*) from citizen_session where person_id = ?", PinApi.personIdOf(citizen));
    }

    private void linkTo(String issuer) {
        Tables.change("update linked_identity set issuer = ? where person_id = ?", issuer, PinApi.personIdOf(citizen));
    }

    private static VouchedCitizen vouched(FictionalCitizen citizen) {
        String issuer = ConfigProvider.getConfig().getValue("sportello.issuers.spid.issuer", String.class);
        return VouchedCitizen.of(citizen).as(issuer, UUID.randomUUID().toString());
    }

    @Test
    @DisplayName("C12 with the PIN the sessions of other credentials end, too: somebody else may hold them all")
    void endsWithARevocation() {
        FictionalCitizen holder = PinApi.issued();
        Response withPin = PinApi.signIn(holder.taxCode(), PinApi.activated(holder));
        TokenView withSpid = vouched(holder).signIn();

        assertThat(PinApi.as(withPin).post("/me/pin-revocation").statusCode()).isEqualTo(204);

        assertEnded(PinApi.refresh(withSpid.refreshToken()));
        TokenView anew = vouched(holder).signIn();
        assertThat(PinApi.refresh(anew.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C12 a PIN's session whose level nobody kept has that of its PIN")
    void takesThePinsLevel() {
        FictionalCitizen holder = PinApi.issued();
        Response signedIn = PinApi.signIn(holder.taxCode(), PinApi.activated(holder));
        Tables.change("update citizen_session set acr = null where person_id = ?", PinApi.personIdOf(holder));

        assertThat(PinApi.refresh(signedIn.path("refresh_token")).<String>path("acr"))
                .isEqualTo(signedIn.path("acr"));
    }

    private static void assertEnded(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("error")).isEqualTo("invalid_grant");
    }
}
