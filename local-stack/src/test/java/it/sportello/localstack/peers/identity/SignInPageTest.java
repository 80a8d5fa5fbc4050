package it.sportello.localstack.peers.identity;

import static it.sportello.localstack.peers.identity.VisitedProvider.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    private static VisitedProvider provider;

    @BeforeAll
    static void start(@TempDir Path directory) {
        provider = VisitedProvider.withKeysIn(directory);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void offersEveryRealmWithItsPeople() {
        assertThat(provider.get("/").body()).contains("value=\"agent-1\"").doesNotContain("name=\"level\"");
        assertThat(provider.get("/realms/cie/").body())
                .contains("value=\"" + RESIDENT.taxCode() + "\"", "value=\"L3\"", "value=\"LEGAL_PERSON\"")
                .contains("href=\"/realms/cie/\" aria-current=\"page\"");
    }

    @Test
    void everyFieldHasItsName() {
        String page = provider.get("/realms/spid/").body();

        Matcher named = Pattern.compile("<select id=\"([a-z]+)\"").matcher(page);
        assertThat(named.results().map(result -> result.group(1)))
                .containsExactly("user", "defect")
                .allSatisfy(id -> assertThat(page).contains("<label for=\"" + id + "\">"));
        assertThat(page.split("<fieldset><legend>")).hasSize(3);
    }

    @Test
    void showsATokenAndHowItIsExchanged() {
        HttpResponse<String> answer =
                provider.post("/realms/spid/sign-in", "level=L3&user=" + RESIDENT.taxCode(), provider.issuer());

        assertThat(answer.body())
                .contains("<dd>https://www.spid.gov.it/SpidL3</dd>")
                .contains("curl http://127.0.0.1:8081/oauth2/token", "client_id=web-portal", "subject_token=ey");
    }

    @Test
    void whatSomebodyTypesIsNotRun() {
        String script = "given_name=%3Cscript%3E&family_name=%22&birthdate=x&user=%3Cb%3E";

        assertThat(provider.post("/realms/spid/sign-in", script, provider.issuer())
                        .body())
                .contains("<dd>&lt;script&gt;</dd>", "TINIT-&lt;b&gt;")
                .doesNotContain("<script", "<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=somebody", "level=L9&user=agent-1", ""})
    void whatThePageDoesNotOfferIsNotThere(String form) {
        assertThat(provider.post("/sign-in", form, provider.issuer()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/realms/spid/", "/style.css", "/icon.svg", "/nowhere"})
    void nothingOnItIsKeptOrComesFromElsewhere(String path) {
        HttpResponse<String> answer = provider.get(path);

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.body()).doesNotContain("<script", "style=");
    }

    @Test
    void answersOnlyItsOwnForms() {
        assertThat(provider.post("/sign-in", "user=agent-1", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }
}
