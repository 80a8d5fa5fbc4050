package it.sportello.localstack.peers.identity;

import static it.sportello.localstack.page.Html.document;
import static it.sportello.localstack.page.Html.escaped;
import static it.sportello.localstack.page.Html.section;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;

/**
 * What people see who sign in by hand: whom to choose, then the token and how it is exchanged.
 *
 * @param suite who exchanges it
 */
record SignInPage(List<Realm> realms, URI suite) {

    private static final String PROMISE = """
            <p class="hint">Nessuna password: nessuno qui esiste davvero.
            <span lang="en">No passwords: nobody here is real.</span></p>
            """;

    String choice(Realm realm) {
        String form = """
                %s<form class="fields" method="post" action="%s/sign-in">
                <p><label for="user">Persona <span lang="en">Person</span></label>
                <select id="user" name="user">%s</select></p>
                %s<p><label for="defect">Difetto del token <span lang="en">Defect, to see it refused</span></label>
                <select id="defect" name="defect">%s</select></p>
                <button>Entra <span lang="en">Sign in</span></button>
                </form>
                """.formatted(
                        PROMISE,
                        realm.path(),
                        realm.accounts().listed().stream()
                                .map(account -> option(account.user(), account.shown()))
                                .collect(Collectors.joining()),
                        realm.accounts() instanceof CitizenAccounts ? howCitizensSignIn() : "",
                        Arrays.stream(Defect.values())
                                .map(defect -> option(defect.name(), defect.shown()))
                                .collect(Collectors.joining()));
        return document(
                "Accesso: " + realm.title(),
                others(realm) + section("sign-in", "Accesso: " + realm.title(), "Sign in", form));
    }

    String signedIn(Realm realm, JwtClaims claims, String token) {
        return document(
                "Token: " + realm.title(),
                others(realm)
                        + section("claims", "Che cosa dice il token", "What the token says", listed(claims))
                        + section("token", "Il token", "The token", "<pre>%s</pre>".formatted(escaped(token)))
                        + section(
                                "exchange",
                                "Scambiarlo",
                                "Exchange it: once, within five minutes",
                                "<pre>%s</pre>".formatted(escaped(exchange(realm, token))))
                        + "<p><a href=\"%s/\">Un altro accesso</a> <span lang=\"en\">Sign in again</span></p>"
                                .formatted(realm.path()));
    }

    static String nothingHere() {
        return document(
                "Niente",
                "<p>Qui non c’è niente. <span lang=\"en\">Nothing here.</span> <a href=\"/\">Accesso</a></p>");
    }

    private String others(Realm shown) {
        return realms.stream()
                .map(realm -> "<a href=\"%s/\"%s>%s</a>"
                        .formatted(
                                realm.path(),
                                realm.equals(shown) ? " aria-current=\"page\"" : "",
                                escaped(realm.title())))
                .collect(Collectors.joining("\n", "<nav aria-label=\"Fornitori di identità\">\n", "\n</nav>\n"));
    }

    private static String howCitizensSignIn() {
        return choices("level", "Livello", "Level", Level.values(), Level.L2, Level::shown)
                + choices(
                        "use", "Identità", "Identity", IdentityUse.values(), IdentityUse.PERSONAL, IdentityUse::shown);
    }

    private static <E extends Enum<E>> String choices(
            String name, String italian, String english, E[] values, E usual, Function<E, String> shown) {
        return Arrays.stream(values)
                .map(value -> "<label><input type=\"radio\" name=\"%s\" value=\"%s\"%s> %s</label>\n"
                        .formatted(name, value.name(), value == usual ? " checked" : "", escaped(shown.apply(value))))
                .collect(Collectors.joining(
                        "",
                        "<fieldset><legend>%s <span lang=\"en\">%s</span></legend>\n".formatted(italian, english),
                        "</fieldset>\n"));
    }

    private static String option(String value, String shown) {
        return "<option value=\"%s\">%s</option>".formatted(escaped(value), escaped(shown));
    }

    private static String listed(JwtClaims claims) {
        return claims.getClaimsMap().entrySet().stream()
                .map(claim -> "<dt><code>%s</code></dt><dd>%s</dd>\n"
                        .formatted(escaped(claim.getKey()), escaped(String.valueOf(claim.getValue()))))
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }

    private String exchange(Realm realm, String token) {
        return """
                curl %s \\
                  -d grant_type=urn:ietf:params:oauth:grant-type:token-exchange \\
                  -d client_id=%s \\
                  -d subject_token_type=urn:ietf:params:oauth:token-type:jwt \\
                  -d subject_token=%s""".formatted(suite.resolve("/oauth2/token"), realm.accounts().client(), token);
    }
}
