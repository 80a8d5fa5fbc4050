package it.sportello.pin.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.pin.issuer.trust.IssuerSettings;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffClaimsTest {

    private static final String ISSUER = "https://idp.example";
    private static final PublicJsonWebKey KEY = Broker.ec("of the test");

    private final IssuerSettings settings = new IssuerSettings().staff("branch", ISSUER);
    private final JwtClaims claims = BrokerToken.ofStaff(ISSUER, "ES256", KEY).claims;

    @BeforeEach
    void signInAsStaffMust() {
        claims.setStringClaim("acr", "urn:sportello:acr:staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "benefit-officer", "payment-officer"})
    @DisplayName("K6 who acts on persons' files must have told their tax code")
    void wantsToKnowWhoActsOnPersons(String role) throws Exception {
        claims.setStringListClaim("groups", List.of(role));
        assertThat(read().roles()).containsExactly(role);
        claims.unsetClaim("tax_code");
        assertThatThrownBy(this::read).isInstanceOf(MalformedClaimException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor"})
    @DisplayName("K6 who acts on nobody's file may leave their tax code unsaid")
    void takesWhoActsOnNobodyWithoutTaxCode(String role) throws Exception {
        claims.setStringListClaim("groups", List.of(role));
        claims.unsetClaim("tax_code");
        assertThat(read().taxCode()).isNull();
    }

    @Test
    @DisplayName("K6 K8 a member's subject bears the name of their provider, unless it is the one of before")
    void tellsTheMembersOfTwoProvidersApart() throws Exception {
        assertThat(read().subject()).isEqualTo("branch:subject-7");
        settings.with("branch", "prefixed-subjects", "false");
        assertThat(read().subject()).isEqualTo("subject-7");
    }

    @Test
    @DisplayName("A8 the provider without a prefix names nobody like another provider's member")
    void refusesASubjectThatLooksLikeAnothers() throws Exception {
        claims.setSubject("other:alice");
        assertThat(read().subject()).isEqualTo("branch:other:alice");
        settings.with("branch", "prefixed-subjects", "false");
        assertThatThrownBy(this::read).isInstanceOf(MalformedClaimException.class);
    }

    private StaffIdentity read() throws MalformedClaimException {
        Verdict verdict = new StaffClaims("branch", settings.read().all().get("branch")).read(claims);
        return switch (verdict) {
            case Verdict.Accepted(Asserted.OfStaff token) -> token.who();
            case Verdict.Accepted _, Verdict.Refused _, Verdict.Away _ -> throw new AssertionError(verdict);
        };
    }
}
