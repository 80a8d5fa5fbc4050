package it.sportello.application.receipt.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.receipt.signature.ReceiptClaims;
import it.sportello.application.receipt.signature.ReceiptSignature;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.paper.PrintedReceipt;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceiptCheckTest {

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @Inject
    ReceiptSignature signature;

    @Test
    @DisplayName("A12 anybody checks the code of a receipt and learns what was filed and when, and the initials")
    void checksWhatWasScanned() {
        Answer filed = applicant.file("AGRICULTURE");
        String code = codeOf(filed);
        Rows.setStatus(filed.text("id"), "WITHDRAWN");

        Map<String, Object> checked = check(code).jsonPath().getMap("");

        assertThat(checked)
                .containsEntry("valid", true)
                .containsEntry("protocol_number", filed.text("protocol_number"))
                .containsEntry("benefit", "AGRICULTURE")
                .containsEntry("benefit_name", "Allowance for fixed-term farm workers")
                .containsEntry("filed_at", filed.text("filed_at"))
                .containsEntry("holder", initials())
                .containsOnlyKeys(
                        "valid", "protocol_number", "benefit", "benefit_name", "filed_at", "holder", "facts_hash");
    }

    @Test
    @DisplayName("A12 a changed receipt is answered with nothing but valid: false")
    void refusesChangedReceipts() {
        String code = codeOf(applicant.file("AGRICULTURE"));
        char other = code.charAt(100) == 'A' ? 'B' : 'A';

        Response refused = check(code.substring(0, 100) + other + code.substring(101));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.asString()).isEqualTo("{\"valid\":false}");
    }

    @Test
    @DisplayName("A12 a stolen key makes no receipt for what nobody filed, nor for other facts than were filed")
    void aSignatureAloneIsNotEnough() {
        ReceiptClaims nobodyFiled = new ReceiptClaims(
                "SPT-2020-000000000",
                "AGRICULTURE",
                Instant.parse("2020-04-01T06:00:00Z"),
                "F*** F***",
                "A".repeat(43));
        ReceiptClaims real =
                signature.verify(codeOf(applicant.file("AGRICULTURE"))).orElseThrow();
        ReceiptClaims bent =
                new ReceiptClaims(real.protocolNumber(), "NASPI", real.filedAt(), real.holder(), real.factsHash());

        assertThat(check(signature.sign(real)).path("valid").equals(true)).isTrue();
        assertThat(check(signature.sign(nobodyFiled)).asString()).isEqualTo("{\"valid\":false}");
        assertThat(check(signature.sign(bent)).asString()).isEqualTo("{\"valid\":false}");
    }

    @Test
    @DisplayName("A12 whoever rewrites what was filed makes the receipts that are out in the world fail")
    void tellsRewrittenFacts() {
        Answer filed = applicant.file("AGRICULTURE");
        String code = codeOf(filed);

        Rows.update(
                "update benefit_application set declaration = '{\"days_worked_2019\": 51}' where id = ?",
                UUID.fromString(filed.text("id")));

        assertThat(check(code).asString()).isEqualTo("{\"valid\":false}");
    }

    @Test
    @DisplayName("A12 the published keys, and they alone, verify a receipt without us")
    void verifiesOffline() throws JoseException {
        Response published = RestAssured.get("/.well-known/receipt-keys");
        var receipt = new JsonWebSignature();
        receipt.setCompactSerialization(codeOf(applicant.file("AGRICULTURE")));

        receipt.setKey(new JsonWebKeySet(published.asString())
                .findJsonWebKey(receipt.getKeyIdHeaderValue(), "OKP", "sig", "EdDSA")
                .getKey());

        assertThat(receipt.verifySignature()).isTrue();
        assertThat(published.header("Cache-Control")).contains("max-age=3600");
        assertThat(published.asString()).doesNotContain("\"d\"");
    }

    private String codeOf(Answer filed) {
        return PrintedReceipt.read(RestAssured.given()
                        .auth()
                        .oauth2(applicant.token())
                        .get("/applications/" + filed.text("id") + "/receipt")
                        .asByteArray())
                .code();
    }

    private static Response check(String receipt) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("receipt", receipt))
                .post("/receipt-checks");
    }

    private String initials() {
        return applicant.person().givenName().charAt(0) + "*** "
                + applicant.person().familyName().charAt(0) + "***";
    }
}
