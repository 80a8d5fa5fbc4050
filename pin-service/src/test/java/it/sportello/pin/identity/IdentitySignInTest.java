package it.sportello.pin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.contracts.CredentialType;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.security.Assurance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentitySignInTest {

    private static final String SPID = "https://spid.example";

    @Inject
    IdentitySignInService signIns;

    private final FictionalCitizen citizen = Residents.registered();

    @Test
    @DisplayName("C8 the first exchange creates the person, and the token says what it was and at which level")
    void createsThePerson() {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        AssertedCitizen asserted = VouchedCitizen.of(citizen)
                .by(CredentialType.CIE, Assurance.SPID_L3)
                .authenticatedAt(hourAgo)
                .asserted();

        TokenView signedIn = signIns.signIn(asserted, "web-portal", null);

        JsonPath claims = PinApi.claimsOf(signedIn.accessToken());
        assertThat(claims.getString("sub")).isEqualTo(personId().toString());
        assertThat(claims.getString("acr")).isEqualTo(signedIn.acr()).isEqualTo("https://www.spid.gov.it/SpidL3");
        assertThat(claims.<String>getList("amr")).containsExactly("cie");
        assertThat(claims.getString("tax_code")).isEqualTo(citizen.taxCode());
        assertThat(claims.getString("family_name")).isEqualTo(citizen.familyName());
        assertThat(claims.getString("birth_date")).isEqualTo(citizen.birthDate().toString());
        assertThat(claims.getLong("auth_time")).isEqualTo(hourAgo.getEpochSecond());
        assertThat(claims.<Object>get("first_issue")).isNull();
        assertThat(PinApi.as(signedIn.accessToken()).get("/me/credentials").<List<String>>path("items.type"))
                .containsExactly("CIE");
    }

    @Test
    @DisplayName("C8 whoever comes again, or with another identity, is the same person")
    void knowsThePersonAgain() {
        VouchedCitizen spid = VouchedCitizen.of(citizen);
        VouchedCitizen cie = VouchedCitizen.of(citizen).by(CredentialType.CIE, Assurance.SPID_L2);

        assertThat(List.of(spid.signIn(), spid.signIn(), cie.signIn(), spid.signIn()))
                .extracting(signedIn -> PinApi.claimsOf(signedIn.accessToken()).getString("sub"))
                .containsOnly(personId().toString());
        assertThat(linked()).containsExactlyInAnyOrder("CIE", "SPID");
    }

    @Test
    @DisplayName("C8 a broker may call a person the same whatever they signed in with: the token says what it was now")
    void tellsWhatItWasThisTime() {
        VouchedCitizen broker = VouchedCitizen.of(citizen);
        broker.signIn();

        TokenView signedIn = broker.by(CredentialType.CIE, Assurance.SPID_L3).signIn();

        assertThat(PinApi.claimsOf(signedIn.accessToken()).<String>getList("amr"))
                .containsExactly("cie");
        assertThat(linked()).containsExactly("CIE");
    }

    @Test
    @DisplayName("C8 who has a PIN is the person they were, under the register's name, and has it still")
    void joinsWhoHasAPin() {
        FictionalCitizen holder = PinApi.issued();
        String personal = PinApi.activated(holder);

        TokenView signedIn = VouchedCitizen.of(holder).unnamed().signIn();

        assertThat(PinApi.claimsOf(signedIn.accessToken()).getString("sub"))
                .isEqualTo(PinApi.personIdOf(holder).toString());
        assertThat(PinApi.as(signedIn.accessToken()).get("/me/credentials").<List<String>>path("items.type"))
                .containsExactly("PIN", "SPID");
        assertThat(PinApi.signIn(holder.taxCode(), personal).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C8 the register's name goes before the issuer's, which does where the register knows none")
    void takesTheRegistersName() {
        FictionalCitizen stranger = FictionalCitizen.random();
        VouchedCitizen.of(stranger).signIn();
        assertThat(Tables.find("select family_name from person where tax_code = ?", stranger.taxCode()))
                .contains(stranger.familyName());

        Tables.change("update register.resident set family_name = 'Registrato' where tax_code = ?", citizen.taxCode());
        VouchedCitizen.of(citizen).signIn();
        assertThat(Tables.find("select family_name from person where tax_code = ?", citizen.taxCode()))
                .contains("Registrato");
    }

    @Test
    @DisplayName("C8 whom neither the issuer nor the register names gets no token, and nothing is kept")
    void refusesTheNameless() {
        FictionalCitizen nobody = FictionalCitizen.random();

        assertThatExceptionOfType(OAuthException.class)
                .isThrownBy(() -> VouchedCitizen.of(nobody).unnamed().signIn());

        assertThat(Tables.count("select count(*) from person where tax_code = ?", nobody.taxCode()))
                .isZero();
    }

    @Test
    @DisplayName("C8 an issuer that gives somebody's subject to somebody else opens nobody's file")
    void refusesAReassignedSubject() {
        String subject = UUID.randomUUID().toString();
        VouchedCitizen.of(citizen).as("https://spid.example", subject).signIn();
        FictionalCitizen other = FictionalCitizen.random();

        assertThatExceptionOfType(OAuthException.class)
                .isThrownBy(() -> VouchedCitizen.of(other)
                        .as("https://spid.example", subject)
                        .signIn());
        assertThat(Tables.count("select count(*) from person where tax_code = ?", other.taxCode()))
                .isZero();

        TokenView elsewhere =
                VouchedCitizen.of(other).as("https://cie.example", subject).signIn();
        assertThat(PinApi.claimsOf(elsewhere.accessToken()).getString("tax_code"))
                .as("another issuer's subject is somebody else")
                .isEqualTo(other.taxCode());
    }

    @Test
    @DisplayName("C8 of many first exchanges at once all succeed, and make one person of one identity")
    void createsOnce() throws Exception {
        VouchedCitizen vouched = VouchedCitizen.reachable(citizen);
        Callable<String> signIn =
                () -> PinApi.claimsOf(vouched.signIn().accessToken()).getString("sub");
        try (var browsers = Executors.newFixedThreadPool(4)) {
            assertThat(browsers.invokeAll(Collections.nCopies(8, signIn)))
                    .extracting(Future::resultNow)
                    .containsOnly(personId().toString());
        }
        assertThat(linked()).containsExactly("SPID");
        assertThat(Tables.count("select count(*) from contact where person_id = ?", personId()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "C8 C12 an issuer that calls a person ever otherwise fills no table: what they used longest ago makes room")
    void keepsSoManyOfAnIssuer() {
        VouchedCitizen used = VouchedCitizen.of(citizen);
        used.signIn();
        VouchedCitizen.of(citizen).as(SPID, "forgotten").signIn();
        VouchedCitizen.of(citizen).as("https://cie.example", "elsewhere").signIn();
        Tables.change(
                "update linked_identity set used_at = used_at - interval '1 day' where person_id = ?", personId());
        used.signIn();

        Stream.generate(UUID::randomUUID)
                .limit(19)
                .forEach(subject ->
                        VouchedCitizen.of(citizen).as(SPID, subject.toString()).signIn());

        assertThat(linkedBy(SPID))
                .hasSize(20)
                .contains(used.asserted().subject())
                .doesNotContain("forgotten");
        assertThat(linkedBy("https://cie.example")).containsExactly("elsewhere");
        assertThat(Tables.column("""
                        select coalesce(l.subject, 'none') from citizen_session s
                        left join linked_identity l on l.id = s.credential_id where s.person_id = ?
                        """, personId())).hasSize(22).doesNotContain("none");
    }

    private List<String> linkedBy(String issuer) {
        return Tables.column(
                "select subject from linked_identity where person_id = ? and issuer = ?", personId(), issuer);
    }

    @Test
    @DisplayName("C9 the first sign-in from a device is one from an unknown device, the next one from it is not")
    void knowsDevices() {
        VouchedCitizen vouched = VouchedCitizen.of(citizen);

        String given = vouched.signIn().deviceToken();

        assertThat(given).isNotNull();
        assertThat(vouched.signIn(DeviceToken.parse(given).orElseThrow()).deviceToken())
                .isNull();
        assertThat(Tables.count("select count(*) from known_device where person_id = ?", personId()))
                .isEqualTo(1);
    }

    private UUID personId() {
        return PinApi.personIdOf(citizen);
    }

    private List<String> linked() {
        return Tables.column("select credential from linked_identity where person_id = ?", personId());
    }
}
