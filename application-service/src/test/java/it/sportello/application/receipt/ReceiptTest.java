package it.sportello.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.application.receipt.press.Presses;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.localstack.testing.paper.PrintedReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReceiptTest {

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @Test
    @DisplayName("A5 the receipt says what was filed, not what became of it, and carries the same code each time")
    void isRenderedFromFactsAtFiling() {
        String id = applicant.file("AGRICULTURE").text("id");
        byte[] first = receipt(applicant, id, "it").asByteArray();

        Rows.setStatus(id, "WITHDRAWN");
        Rows.update(
                "update benefit_application set payment_changed_at = now(), full_pin_pending = true where id = ?",
                UUID.fromString(id));
        byte[] later = receipt(applicant, id, "it").asByteArray();

        assertThat(PrintedReceipt.read(later).text())
                .isEqualTo(PrintedReceipt.read(first).text())
                .contains("IT** **** 3456");
        assertThat(PrintedReceipt.read(later).code())
                .isEqualTo(PrintedReceipt.read(first).code());
    }

    @ParameterizedTest
    @CsvSource({"it, it", "de-AT, de", "'en;q=0.5, de;q=0.7', de", "fr, it"})
    @DisplayName("A5 the receipt is a file named by its number, in the language its reader prefers, kept by nobody")
    void speaksTheReadersLanguage(String accepted, String spoken) {
        Applicant.Answer filed = applicant.file("BABYSITTING");

        Response receipt = receipt(applicant, filed.text("id"), accepted);

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.contentType()).isEqualTo("application/pdf");
        assertThat(receipt.header("Content-Language")).isEqualTo(spoken);
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + filed.text("protocol_number") + ".pdf\"");
    }

    @Test
    @DisplayName("A12 neither page nor code of a receipt holds a whole tax code, a child's or the account")
    void holdsNoTaxCode() {
        Applicant.Answer filed = applicant.file("BABYSITTING");
        byte[] pdf = receipt(applicant, filed.text("id"), "it").asByteArray();
        String child = Rows.value(
                "select tax_code from application_child where application_id = ?", UUID.fromString(filed.text("id")));

        assertThat(PrintedReceipt.read(pdf).text() + Presses.attachedTo(pdf))
                .contains(applicant.person().taxCode().substring(0, 6) + "**********", child.substring(0, 6) + "***")
                .doesNotContain(applicant.person().taxCode(), child, "IT60X0542811101000000123456");
    }

    @Test
    @DisplayName("C6 SIMPLIFIED gets receipts of what was filed with the same issue; of the rest, as a stranger, 404")
    void isForWhoMaySeeTheApplication() {
        String id = applicant.file("AGRICULTURE").text("id");

        assertThat(receipt(applicant.withFirstIssue(2), id, "it").statusCode()).isEqualTo(404);
        assertThat(receipt(applicant.again(TestTokens.ORDINARY), id, "it").statusCode())
                .isEqualTo(200);
        assertThat(receipt(Applicant.at(TestTokens.DISPOSITIVE), id, "it").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update benefit_application set filed_at = now()",
                "update benefit_application set benefit = 'NASPI'",
                "update benefit_application set given_name = 'Nobody'",
                "update benefit_application set tax_code = 'X'",
                "update benefit_application set catalogue_version = '1'",
                "update benefit_application set status_at_filing = 'SUSPENDED'",
                "update benefit_application set full_pin_pending_at_filing = false",
                "update benefit_application set period_from = now()",
                "update benefit_application set declaration = '{}'",
                "update benefit_application set iban = null",
                "update application_child set severe_disability = true",
                "update benefit_edition set content = '{}'",
                "delete from benefit_edition",
            })
    @DisplayName("A5 what is signed when a receipt is asked for cannot be rewritten by the running service before")
    void factsAreFixed(String statement) throws SQLException {
        try (Connection app = TestDatabase.asApp();
                var change = app.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate(statement)).hasMessageContaining("permission denied");
        }
    }

    private static Response receipt(Applicant reader, String id, String languages) {
        return RestAssured.given()
                .auth()
                .oauth2(reader.token())
                .header("Accept-Language", languages)
                .get("/applications/" + id + "/receipt");
    }
}
