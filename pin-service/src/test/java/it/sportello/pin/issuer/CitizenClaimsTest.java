package it.sportello.pin.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialType;
import it.sportello.pin.identity.AssertedCitizen;
import it.sportello.pin.issuer.trust.IssuerSettings;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.security.Assurance;
import java.time.Instant;
import java.time.LocalDate;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenClaimsTest {

    private static final String ISSUER = "https://broker.example";
    private static final PublicJsonWebKey KEY = Broker.ec("of the test");

    private final IssuerSettings settings = new IssuerSettings().citizens("broker", ISSUER);
    private final JwtClaims claims = BrokerToken.ofCitizen(ISSUER, "ES256", KEY).claims;

    @BeforeEach
    void signInAtLevelTwo() {
        claims.setStringClaim("acr", "https://www.spid.gov.it/SpidL2");
    }

    @Test
    @DisplayName("C8 whoever signed in at a broker is known by what it says")
    void readsWhoItIs() throws Exception {
        AssertedCitizen citizen = read();
        assertThat(citizen.issuer()).isEqualTo(ISSUER);
        assertThat(citizen.subject()).isEqualTo("subject-7");
        assertThat(citizen.by()).isEqualTo(CredentialType.SPID);
        assertThat(citizen.assurance()).isEqualTo(Assurance.SPID_L2);
        assertThat(citizen.taxCode().value()).isEqualTo(BrokerToken.TAX_CODE);
        assertThat(citizen.givenName()).isEqualTo("Mario");
        assertThat(citizen.familyName()).isEqualTo("Rossi");
        assertThat(citizen.birthDate()).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(citizen.authenticatedAt()).isBefore(Instant.now().minusSeconds(59));
        assertThat(citizen.verifiedContacts()).isEmpty();
    }

    @Test
    @DisplayName("C8 names and birth date that a broker does not tell, or not as such, are left to the register")
    void leavesToTheRegisterWhatItIsNotTold() throws Exception {
        claims.unsetClaim("given_name");
        claims.setStringClaim("family_name", " ");
        claims.setStringClaim("birthdate", "1980");
        AssertedCitizen citizen = read();
        assertThat(citizen.givenName()).isNull();
        assertThat(citizen.familyName()).isNull();
        assertThat(citizen.birthDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ma\u0000rio", "Ma\nrio", "Ma\u202Erio", "Ma\uD800rio"})
    @DisplayName("C8 a name that our own forms would not take is left to the register")
    void leavesToTheRegisterWhatIsNoName(String name) throws Exception {
        claims.setStringClaim("given_name", name);
        claims.setStringClaim("family_name", "x".repeat(101));
        AssertedCitizen citizen = read();
        assertThat(citizen.givenName()).isNull();
        assertThat(citizen.familyName()).isNull();
        claims.setStringClaim("family_name", "x".repeat(100));
        assertThat(read().familyName()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-0001-01-01", "1980-02-30"})
    @DisplayName("C8 a day of no calendar is left to the register")
    void leavesToTheRegisterWhatIsNoBirthDate(String date) throws Exception {
        claims.setStringClaim("birthdate", date);
        assertThat(read().birthDate()).isNull();
    }

    @Test
    @DisplayName("C8 C13 contacts count when the broker has verified them, in the form of ours")
    void readsVerifiedContacts() throws Exception {
        claims.setStringClaim("phone_number", "333 1234567");
        claims.setClaim("phone_number_verified", true);
        claims.setStringClaim("email", "mario@Posta.example");
        claims.setStringClaim("email_verified", "true");
        claims.setStringClaim("digital_address", "mario@pec.posta.example");
        assertThat(read().verifiedContacts())
                .containsExactly(
                        new ContactPoint(Channel.SMS, "+393331234567"),
                        new ContactPoint(Channel.EMAIL, "mario@posta.example"),
                        new ContactPoint(Channel.CERTIFIED_EMAIL, "mario@pec.posta.example"));
    }

    @Test
    @DisplayName("C8 C13 what the broker only was told is left out, and what is no contact")
    void leavesOutWhatIsNotVerified() throws Exception {
        claims.setStringClaim("phone_number", "3331234567");
        claims.setClaim("phone_number_verified", false);
        claims.setStringClaim("email", "mario@posta.example");
        claims.setStringClaim("digital_address", "mario@gmail.com");
        assertThat(read().verifiedContacts()).isEmpty();
        claims.setClaim("phone_number_verified", true);
        claims.setStringClaim("phone_number", "12");
        assertThat(read().verifiedContacts()).isEmpty();
    }

    @Test
    @DisplayName("C8 a broker for both says which of the two it was; another way of signing in is none")
    void readsTheCredentialFromAClaim() throws Exception {
        claims.setStringClaim("identity_provider", "CIE");
        assertThat(read().by()).isEqualTo(CredentialType.CIE);
        claims.setStringClaim("identity_provider", "github");
        assertThatThrownBy(this::read).isInstanceOf(MalformedClaimException.class);
        claims.unsetClaim("identity_provider");
        assertThatThrownBy(this::read).isInstanceOf(MalformedClaimException.class);
    }

    @Test
    @DisplayName("C8 a broker may call levels and claims otherwise")
    void readsClaimsByTheNamesOfTheBroker() throws Exception {
        settings.with("broker", "claims.tax-code", "https://attributes.eid.gov.it/fiscal_number")
                .with("broker", "level-three-acr", "urn:example:gold");
        claims.setStringClaim("acr", "urn:example:gold");
        claims.setStringClaim("https://attributes.eid.gov.it/fiscal_number", "TINIT-" + BrokerToken.TAX_CODE);
        claims.unsetClaim("tax_code");
        AssertedCitizen citizen = read();
        assertThat(citizen.taxCode().value()).isEqualTo(BrokerToken.TAX_CODE);
        assertThat(citizen.assurance()).isEqualTo(Assurance.SPID_L3);
    }

    private AssertedCitizen read() throws MalformedClaimException {
        Verdict verdict = new CitizenClaims(settings.read().all().get("broker")).read(claims);
        return switch (verdict) {
            case Verdict.Accepted(Asserted.OfCitizen token) -> token.who();
            case Verdict.Accepted _, Verdict.Refused _, Verdict.Away _ -> throw new AssertionError(verdict);
        };
    }
}
