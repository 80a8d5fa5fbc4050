package it.sportello.pin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialType;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.platform.security.Assurance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerifiedContactsTest {

    private final FictionalCitizen citizen = Residents.registered();

    @Test
    @DisplayName("C8 C9 what the issuer has verified are the person's contacts at once, and a new device is told there")
    void comeFromVerifiedAttributes() {
        TokenView signedIn = VouchedCitizen.reachable(citizen).signIn();

        Response shown = PinApi.as(signedIn.accessToken()).get("/me/contacts");
        assertThat(shown.<List<String>>path("items.address")).containsExactly(citizen.mobile(), citizen.email());
        assertThat(shown.<List<Boolean>>path("items.chosen")).containsExactly(true, false);
        assertThat(counting()).isEqualTo(2);
        new Told(citizen, "signed-in-elsewhere").awaitDigitally(citizen.email());
    }

    @Test
    @DisplayName("C8 C13 who has contacts keeps them, whatever another issuer has verified")
    void leaveThoseThatAreThere() {
        VouchedCitizen.reachable(citizen).signIn();

        VouchedCitizen.of(citizen)
                .by(CredentialType.CIE, Assurance.SPID_L3)
                .at(new ContactPoint(Channel.SMS, FictionalCitizen.random().mobile()))
                .signIn();

        assertThat(addresses()).containsExactlyInAnyOrder(citizen.mobile(), citizen.email());
    }

    @Test
    @DisplayName("C13 a contact that serves three persons serves no fourth one, though it be verified")
    void serveThreePersonsAtMost() {
        ContactPoint shared =
                new ContactPoint(Channel.SMS, FictionalCitizen.random().mobile());
        for (int persons = 0; persons < 3; persons++) {
            VouchedCitizen.of(Residents.registered()).at(shared).signIn();
        }

        VouchedCitizen.of(citizen)
                .at(shared, new ContactPoint(Channel.EMAIL, citizen.email()))
                .signIn();

        assertThat(addresses()).containsExactly(citizen.email());
        assertThat(chosen()).isEqualTo(citizen.email());
    }

    @Test
    @DisplayName("N1 a certified address counts as one, and of each channel the first")
    void areOnePerChannel() {
        VouchedCitizen.of(citizen)
                .at(
                        new ContactPoint(Channel.EMAIL, citizen.emailAt("legalmail.it")),
                        new ContactPoint(Channel.CERTIFIED_EMAIL, citizen.emailAt("pec.it")))
                .signIn();

        assertThat(Tables.column("select channel || ' ' || address from contact where person_id = ?", personId()))
                .containsExactly("CERTIFIED_EMAIL " + citizen.emailAt("legalmail.it"));
    }

    @Test
    @DisplayName("C8 who comes without a contact adds one with a code, and it counts at once")
    void areAddedWithACode() {
        TokenView signedIn = VouchedCitizen.of(citizen).signIn();
        CitizenContacts contacts = new CitizenContacts(citizen, personId(), signedIn.accessToken());

        contacts.replaced("mobile", citizen.mobile());

        assertThat(addresses()).containsExactly(citizen.mobile());
        assertThat(counting()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "C9 C13 the contact of a later request for a PIN comes beside them: it counts in a day; these are told, and stay chosen")
    void standBesideThoseOfALaterRequest() {
        VouchedCitizen.of(citizen)
                .at(new ContactPoint(Channel.SMS, citizen.mobile()))
                .signIn();

        assertThat(PinApi.decided(PinForm.of(citizen)
                        .with("contacts", Map.of("email", citizen.email()))
                        .with("first_half_channel", "EMAIL")
                        .with("language", "en")))
                .isEqualTo("ISSUED");

        assertThat(addresses()).containsExactlyInAnyOrder(citizen.mobile(), citizen.email());
        assertThat(counting()).isEqualTo(1);
        assertThat(chosen()).isEqualTo(citizen.mobile());
        assertThat(Tables.find("select language from person where id = ?", personId()))
                .contains("it");
        new Told(citizen, "pin-issued").awaitDigitally(citizen.mobile());
    }

    @Test
    @DisplayName("C8 C13 they come before what only a request for a PIN put there, which is told")
    void comeBeforeThoseOfARequest() {
        FictionalCitizen stranger = FictionalCitizen.random();
        assertThat(PinApi.decided(PinForm.of(citizen)
                        .with("contacts", Map.of("email", stranger.email(), "mobile", stranger.mobile()))))
                .isEqualTo("ISSUED");

        VouchedCitizen.of(citizen)
                .at(new ContactPoint(Channel.SMS, citizen.mobile()))
                .signIn();

        assertThat(addresses()).containsExactlyInAnyOrder(citizen.mobile(), stranger.email());
        assertThat(chosen()).isEqualTo(citizen.mobile());
        assertThat(counting()).isEqualTo(2);
        new Told(stranger, "contact-changed").awaitDigitally(stranger.email(), stranger.mobile());
    }

    @Test
    @DisplayName("C8 C13 of those that are there already the verified ones stay, are chosen and vouched for")
    void vouchForThoseThatAreThere() {
        assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");

        VouchedCitizen.of(citizen)
                .at(new ContactPoint(Channel.SMS, citizen.mobile()))
                .signIn();

        assertThat(addresses()).containsExactlyInAnyOrder(citizen.mobile(), citizen.email());
        assertThat(chosen()).isEqualTo(citizen.mobile());
        assertThat(Tables.column("select address from contact where vouched and person_id = ?", personId()))
                .containsExactly(citizen.mobile());
    }

    @Test
    @DisplayName("C8 a chosen contact that is verified stays chosen, and nobody is told of a change")
    void leaveTheChosenOneChosen() {
        assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");

        VouchedCitizen.reachable(citizen).signIn();

        assertThat(chosen()).isEqualTo(citizen.email());
        new Told(citizen, "signed-in-elsewhere").awaitDigitally(citizen.mobile());
        assertThat(new Told(citizen, "contact-changed").digitally()).isEmpty();
    }

    private UUID personId() {
        return PinApi.personIdOf(citizen);
    }

    private List<String> addresses() {
        return Tables.column("select address from contact where person_id = ?", personId());
    }

    private String chosen() {
        return Tables.find("select address from contact where chosen and person_id = ?", personId())
                .orElseThrow();
    }

    /** Those that prove now who the person is. */
    private long counting() {
        return Tables.count(
                "select count(*) from contact where coalesce(settled_at, created_at) <= created_at and person_id = ?",
                personId());
    }
}
