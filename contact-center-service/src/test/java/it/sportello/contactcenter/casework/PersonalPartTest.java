package it.sportello.contactcenter.casework;

import static it.sportello.contactcenter.casework.CaseClaimTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.contactcenter.PinScript;
import it.sportello.platform.security.Staff;
import it.sportello.platform.security.grant.CaseGrant;
import it.sportello.platform.security.grant.CaseGrantConfig;
import it.sportello.platform.security.grant.CaseGrantVerifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PersonalPartTest {

    private final CaseStory story = CaseStory.begin();
    private final Desk agent = Desk.agent();

    @Test
    @DisplayName(
            "K6 C13 the personal part is for who holds the case, under a grant of this case and request to this agent")
    void thePersonalPartIsForWhoHoldsTheCase() {
        UUID id = story.needsAssistance();
        assertThat(agent.show(id).getString("personal_part")).isEqualTo("NOT_CLAIMED");
        agent.act(id, "claim").then().statusCode(200);

        JsonPath opened = agent.show(id);

        assertThat(opened.getString("personal_part")).isEqualTo("MASKED");
        assertThat(opened.getString("person.request.phone")).isEqualTo("***0123");
        assertThat(opened.getString("person.request.contacts[0].address")).isEqualTo("***0456");
        assertThat(opened.getString("person.contacts[0].added_at")).isEqualTo("2020-04-01T08:00:00Z");
        assertThat(opened.getString("person.contacts[0].counts_from")).isEqualTo("2020-04-02T08:00:00Z");
        PinScript.Call call = PinScript.lastCall(story.person());
        assertThat(call.authorization()).isEqualTo("Bearer " + agent.token());
        assertThat(grantOf(call))
                .isEqualTo(new CaseGrant(id, subject(), story.person(), story.request(), false, "call-back"));
    }

    @Test
    @DisplayName("K6 the grant says verified when the caller is, and no more before")
    void theGrantSaysVerifiedWhenTheCallerIs() {
        UUID id = story.needsAssistance();
        agent.verified(id);
        assertThat(grantOf(PinScript.lastCall(story.person())).verified()).isFalse();

        agent.show(id);

        assertThat(grantOf(PinScript.lastCall(story.person())).verified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {PinScript.HANGING_UP, PinScript.SILENT, PinScript.FAILING})
    @DisplayName("K5 a case opens without pin-service, without the personal part, and says so")
    void aCaseOpensWithoutPinService(String fault) {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        PinScript.of(story.person(), fault);

        JsonPath opened = agent.show(id);

        assertThat(opened.getString("personal_part")).isEqualTo("UNAVAILABLE");
        assertThat(opened.getMap("person")).isNull();
        assertThat(opened.getString("case.request_id"))
                .isEqualTo(story.request().toString());
        agent.act(id, "release").then().statusCode(200);
    }

    @Test
    @DisplayName("K6 nobody looks into a case about themself")
    void nobodyLooksIntoACaseAboutThemself() {
        UUID id = story.needsAssistance();
        agent.act(id, "claim").then().statusCode(200);
        PinScript.of(story.person(), PinScript.OWN);

        agent.answer(id, "HEALTH_CARD_NUMBER", PinScript.CARD)
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("own-person")));
    }

    @Test
    @DisplayName("K8 who looks too often is told to wait as long as pin-service says")
    void whoLooksTooOftenIsToldToWait() {
        String taxCode = "RSSMRA80A01H501U";
        PinScript.of(taxCode, PinScript.BUSY);

        agent.post("/caller-lookups", Map.of("tax_code", taxCode, "reason", "CALL_BACK"))
                .then()
                .statusCode(429)
                .header("Retry-After", "17");
    }

    private String subject() {
        String claims =
                new String(Base64.getUrlDecoder().decode(agent.token().split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getString("sub");
    }

    /** As pin-service checks it. */
    private CaseGrant grantOf(PinScript.Call call) {
        Path keys = Path.of(ConfigProvider.getConfig().getValue("sportello.case-grant.signing-key", String.class))
                .resolveSibling("case-grant-signers.jwks");
        CaseGrantConfig config = new CaseGrantConfig() {
            @Override
            public Optional<Path> signingKey() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> trustedKeys() {
                return Optional.of(keys);
            }
        };
        return new CaseGrantVerifier(config, "pin-service")
                .verify(call.grant(), new Staff(subject(), Set.of("agent"), null));
    }
}
