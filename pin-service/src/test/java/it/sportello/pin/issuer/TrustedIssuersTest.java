package it.sportello.pin.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.pin.issuer.trust.IssuerSettings;
import it.sportello.platform.security.token.RemoteKeys;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrustedIssuersTest {

    private static final String ACR = "https://www.spid.gov.it/SpidL2";

    private final Broker here = new Broker("spid");
    private final Broker there = new Broker("cie");

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    @DisplayName("C8 an issuer that does not answer stops itself alone, and is named")
    void namesWhoDoesNotAnswer() {
        there.close();
        TrustedIssuers issuers = trusting(settings(), false);
        VerifiedTokens tokens = new VerifiedTokens(issuers);

        assertThat(tokens.verify(token(there))).isEqualTo(new Verdict.Away("there"));
        assertThat(tokens.verify(token(here))).isInstanceOf(Verdict.Accepted.class);
        assertThat(issuers.note().orElseThrow())
                .matches(
                        "the identity provider there does not answer since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void saysNothingWhileAllAnswer() {
        assertThat(trusting(settings(), false).note()).isEmpty();
    }

    @Test
    @DisplayName("C8 an issuer's last keys count for a day after it was last heard of, and no longer")
    void forgetsKeysOfWhoIsSilentForADay() {
        var issuer = settings().read().all().get("here");
        var keys = new RemoteKeys(issuer.jwks(), Duration.ZERO, _ -> true, Clock.systemUTC());
        keys.tick();
        here.close();
        keys.tick();
        Duration aDay = IssuerTokens.KEYS_LAST;

        var withinTheDay = new IssuerTokens("here", issuer, keys, later(aDay.minusMinutes(1)));
        assertThat(withinTheDay.verify(token(here))).isInstanceOf(Verdict.Accepted.class);
        var afterIt = new IssuerTokens("here", issuer, keys, later(aDay.plusMinutes(1)));
        assertThat(afterIt.verify(token(here))).isEqualTo(new Verdict.Away("here"));
    }

    private static Clock later(Duration by) {
        return Clock.offset(Clock.systemUTC(), by);
    }

    @Test
    @DisplayName("C8 production takes no key of the local stack, whoever publishes it")
    void takesNoDevelopmentKeyInProduction() {
        var generated = Broker.rsa("dev-idp-1");
        here.publish(generated);
        String token = BrokerToken.ofCitizen(here.issuer(), "RS256", generated).compact();

        assertThat(new VerifiedTokens(trusting(settings(), true)).verify(token)).isEqualTo(new Verdict.Away("here"));
        assertThat(new VerifiedTokens(trusting(settings(), false)).verify(token))
                .isEqualTo(Verdict.Refused.LEVEL_TOO_LOW);
    }

    @Test
    @DisplayName("C8 a key that its issuer publishes for another algorithm verifies nothing")
    void keepsKeysOfItsAlgorithmsAlone() {
        here.rsa().setAlgorithm("PS256");
        VerifiedTokens tokens = new VerifiedTokens(trusting(settings(), false));

        assertThat(tokens.verify(token(here))).isEqualTo(new Verdict.Away("here"));
    }

    private IssuerSettings settings() {
        return new IssuerSettings()
                .citizens("here", here.issuer())
                .with("here", "credential", "SPID")
                .citizens("there", there.issuer())
                .with("there", "credential", "CIE");
    }

    private static TrustedIssuers trusting(IssuerSettings settings, boolean production) {
        var issuers = new TrustedIssuers(settings.read(), new FixedDeployment(production));
        issuers.all().forEach(IssuerTokens::tick);
        return issuers;
    }

    private static String token(Broker broker) {
        BrokerToken token = BrokerToken.ofCitizen(broker.issuer(), "RS256", broker.rsa());
        token.claims.setStringClaim("acr", ACR);
        return token.compact();
    }
}
