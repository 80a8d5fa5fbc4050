package it.sportello.pin.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.peers.card.CardAuthority;
import it.sportello.localstack.peers.card.CardDraft;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Residents;
import java.net.InetAddress;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests come from 127.0.0.1, the one trusted hop here, unless told otherwise. */
@QuarkusTest
class CardGrantTest {

    /** Its word on addresses counts, and it is no edge. */
    private static final String A_PROXY = "127.0.0.2";

    private static CardAuthority authority;

    @BeforeAll
    static void findAuthority() {
        authority = CardAuthority.of(new DevelopmentKeys(Path.of(System.getProperty("sportello.test.keys"))));
    }

    @Test
    @DisplayName("C8 a card that a trusted edge has seen signs its holder in, by the register's name")
    void signsInTheHolder() {
        FictionalCitizen holder = Residents.registered();
        Response answer = signIn(given().header("Client-Cert", header(holder)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("refresh_token")).isNotBlank();
        JsonPath claims = PinApi.claimsOf(answer);
        assertThat(claims.getString("acr")).isEqualTo("https://www.spid.gov.it/SpidL3");
        assertThat(claims.getList("amr")).containsExactly("cns");
        assertThat(claims.getString("tax_code")).isEqualTo(holder.taxCode());
        assertThat(claims.getString("family_name")).isEqualTo(holder.familyName());
        assertThat(claims.getString("birth_date")).isEqualTo(holder.birthDate().toString());
    }

    @Test
    @DisplayName("C8 a certificate from anybody but a trusted edge was never sent, whatever else the caller tells")
    void ignoresCertificatesOfOthers() {
        String header = header(Residents.registered());
        assertRefused(
                signIn(given().config(PinApi.from(PinApi.newAddress())).header("Client-Cert", header)),
                "No services card was shown");
        assertRefused(
                signIn(given().config(PinApi.from(PinApi.newAddress()))
                        .header("Client-Cert", header)
                        .header("X-Forwarded-For", "127.0.0.1")
                        .header("Forwarded", "for=127.0.0.1")),
                "No services card was shown");
    }

    @Test
    @DisplayName("C8 an edge is known by its connection, where what a proxy tells of addresses counts for all else")
    void knowsAnEdgeByItsConnection() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.http.proxy.trusted-proxies", String.class))
                .isEqualTo("127.0.0.1," + A_PROXY);
        String header = header(Residents.registered());
        Response shown = signIn(given().header("Client-Cert", header).header("X-Forwarded-For", "203.0.113.9"));
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertRefused(
                signIn(given().config(PinApi.from(InetAddress.ofLiteral(A_PROXY)))
                        .header("Client-Cert", header)
                        .header("X-Forwarded-For", "127.0.0.1")),
                "No services card was shown");
    }

    @Test
    @DisplayName("C8 no certificate, or two, is no card")
    void takesExactlyOne() {
        String header = header(Residents.registered());
        assertRefused(signIn(given()), "No services card was shown");
        assertRefused(signIn(given().header("Client-Cert", header, header)), "No services card was shown");
        assertRefused(signIn(given().header("Client-Cert", header + ", " + header)), "No services card was shown");
    }

    @Test
    @DisplayName("C8 why a card does not count is for the log, and not for who shows it")
    void refusesAlike() {
        FictionalCitizen holder = Residents.registered();
        CardDraft revoked = authority.card(holder).revoked();
        assertRefused(
                signIn(given().header("Client-Cert", revoked.issued().clientCertHeader())),
                "The services card is not accepted");
        assertRefused(
                signIn(given().header(
                                "Client-Cert",
                                CardAuthority.lookalike().card(holder).issued().clientCertHeader())),
                "The services card is not accepted");
        assertRefused(signIn(given().header("Client-Cert", ":AQID:")), "The services card is not accepted");
    }

    private static String header(FictionalCitizen holder) {
        return authority.card(holder).issued().clientCertHeader();
    }

    private static Response signIn(RequestSpecification request) {
        return request.formParam("grant_type", "urn:sportello:grant-type:cns")
                .formParam("client_id", "web-portal")
                .post("/oauth2/token");
    }

    private static void assertRefused(Response answer, String description) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
        assertThat(answer.<String>path("error_description")).isEqualTo(description);
    }
}
