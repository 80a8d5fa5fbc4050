package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubmissionTest {

    @Test
    @DisplayName("A5 a filing is answered with its protocol number after the commit, and can be read at its address")
    void answersWithTheProtocolNumber() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

        Answer answer = applicant.file("AGRICULTURE");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("protocol_number")).matches("SPT-2020-\\d{9}");
        assertThat(answer.text("status")).isEqualTo("SUBMITTED");
        assertThat(answer.text("filed_at")).startsWith("2020-04-01T");
        assertThat(answer.body().path("pending")).isEmpty();
        assertThat(answer.body().at("/payment/iban").asText()).isEqualTo("IT** **** 3456");
        assertThat(answer.location()).endsWith("/applications/" + answer.text("id"));
        assertThat(applicant.get("/applications/" + answer.text("id")).body()).isEqualTo(answer.body());
    }

    @Test
    @DisplayName("A5 the fact and the wish for a receipt message go out once each, with ids and codes only")
    void tellsTheOthersOnce() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        Answer answer = applicant.file("AGRICULTURE");

        assertThat(Topics.allSoFar(Topic.APPLICATION_EVENTS, applicant, "BABYSITTING"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("protocol_number"))
                            .isEqualTo(answer.body().path("protocol_number"));
                    assertThat(event.path("first_issue").asInt()).isEqualTo(1);
                });
        List<JsonNode> messages = Topics.allSoFar(Topic.MESSAGE_REQUESTS, applicant, "NASPI");
        assertThat(messages)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.toString())
                        .contains("application-receipt")
                        .doesNotContain(applicant.person().taxCode())
                        .doesNotContain(applicant.person().familyName())
                        .doesNotContain("IT60X"));
    }

    @Test
    @DisplayName("A3 NASPI: challenge at SIMPLIFIED, suspended at ORDINARY, submitted at DISPOSITIVE")
    void keepsTheGate() {
        Applicant simplified = Applicant.at(TestTokens.SIMPLIFIED);
        assertThat(simplified.file("NASPI").status()).isEqualTo(401);
        assertThat(Rows.applicationsOf(simplified)).isZero();

        Answer suspended = simplified.again(TestTokens.ORDINARY).file("NASPI");
        assertThat(suspended.status()).isEqualTo(201);
        assertThat(suspended.text("status")).isEqualTo("SUSPENDED");
        assertThat(suspended.text("protocol_number")).isNotEmpty();
        assertThat(suspended.body().path("pending")).hasToString("[\"DISPOSITIVE_PIN\"]");

        assertThat(Applicant.at(TestTokens.DISPOSITIVE).file("NASPI").text("status"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("A7 baby-sitting with the first half is filed with FULL_PIN pending")
    void babySittingWaitsForTheFullPin() {
        assertThat(Applicant.at(TestTokens.SIMPLIFIED)
                        .file("BABYSITTING")
                        .body()
                        .path("pending"))
                .hasToString("[\"FULL_PIN\"]");
        assertThat(Applicant.at(TestTokens.ORDINARY).file("BABYSITTING").body().path("pending"))
                .isEmpty();
    }

    @Test
    @DisplayName("A2 staff, whoever acts for another, and identities of professionals and companies may not file")
    void onlyTheBeneficiaryFiles() {
        Applicant applicant = Applicant.at(TestTokens.DISPOSITIVE);
        Applicant officer = new Applicant(applicant.person(), TestTokens.staff("benefit-officer"));
        Applicant intermediary = new Applicant(
                applicant.person(),
                TestTokens.citizenDraft(applicant.person(), TestTokens.DISPOSITIVE)
                        .claim("act", Map.of("sub", "somebody-else"))
                        .sign());
        Applicant company = new Applicant(
                applicant.person(),
                TestTokens.citizenDraft(applicant.person(), "https://www.spid.gov.it/SpidL2")
                        .claim("identity_use", "legal-person")
                        .sign());

        assertThat(List.of(officer.file("AGRICULTURE"), intermediary.file("AGRICULTURE"), company.file("AGRICULTURE")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.text("type")).endsWith("only-the-beneficiary");
                });
        assertThat(Rows.applicationsOf(applicant)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "UNDER_REVIEW", "PAID", "SUSPENDED", "APPROPRIATED", "PAYMENT_RETURNED"})
    @DisplayName("A4 an application that is still live keeps its slot")
    void liveApplicationsKeepTheSlot(String status) {
        Applicant applicant = Applicant.at(TestTokens.ORDINARY);
        Rows.setStatus(applicant.file("AGRICULTURE").text("id"), status);

        Answer duplicate = applicant.file("PROFESSIONALS");

        assertThat(duplicate.status()).isEqualTo(409);
        assertThat(Rows.applicationsOf(applicant)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "WITHDRAWN", "LAPSED", "REPUDIATED"})
    @DisplayName("A4 an application that is no longer live frees its slot")
    void deadApplicationsFreeTheSlot(String status) {
        Applicant applicant = Applicant.at(TestTokens.ORDINARY);
        Rows.setStatus(applicant.file("AGRICULTURE").text("id"), status);

        assertThat(applicant.file("PROFESSIONALS").status()).isEqualTo(201);
    }

    @Test
    @DisplayName("A4 a duplicate is told the existing number only if A3 lets the caller see that application")
    void tellsTheNumberOnlyToWhoMaySeeIt() {
        Applicant first = Applicant.at(TestTokens.SIMPLIFIED);
        String number = first.file("AGRICULTURE").text("protocol_number");

        assertThat(first.file("PROFESSIONALS").text("detail")).contains(number);
        assertThat(first.again(TestTokens.ORDINARY).file("PROFESSIONALS").text("detail"))
                .contains(number);
        Answer hidden = first.withFirstIssue(2).file("PROFESSIONALS");
        assertThat(hidden.status()).isEqualTo(409);
        assertThat(hidden.body().toString()).doesNotContain(number);
    }
}
