package it.sportello.pin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.pin.identity.VouchedCitizen;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.testing.CitizenContacts;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataExportTest {

    private static final String STRANGERS_MOBILE = "+393201230066";

    @Test
    @DisplayName("K7 citizens get everything that is kept of them in one document")
    void holdsEverything() {
        CitizenContacts contacts = CitizenContacts.activated();
        FictionalCitizen citizen = contacts.citizen();
        StaffDesk.show(contacts.personId(), true, "verification");
        Tables.change(
                "insert into filing values (gen_random_uuid(), ?, 1, 'TEST-2020-1', 'AGRICULTURE', now())",
                contacts.personId());

        Response export = export(contacts.token());

        assertThat(export.<String>path("records.person.tax_code")).isEqualTo(citizen.taxCode());
        assertThat(export.<String>path("records.person.family_name")).isEqualTo(citizen.familyName());
        assertThat(export.<List<String>>path("records.contacts.address"))
                .containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
        assertThat(export.<String>path("records.requests[0].declared.street"))
                .isEqualTo(citizen.address().street());
        assertThat(export.<List<String>>path("records.requests[0].contacts.address"))
                .containsExactlyInAnyOrder(citizen.email(), citizen.mobile());
        assertThat(export.<List<String>>path("records.halves.half")).containsExactlyInAnyOrder("FIRST", "SECOND");
        assertThat(export.<List<String>>path("records.personal_pins.level")).containsExactly("ORDINARY");
        assertThat(export.<List<String>>path("records.sessions.client_id")).containsExactly("web-portal");
        assertThat(export.<List<String>>path("records.sessions.acr")).containsExactly(TestTokens.ORDINARY);
        assertThat(export.<List<String>>path("records.devices.used_at")).hasSize(1);
        assertThat(export.<List<String>>path("records.filings.protocol_number")).containsExactly("TEST-2020-1");
        assertThat(export.<List<String>>path("accesses.action")).containsExactly("person-shown");
    }

    @Test
    @DisplayName("C8 K7 with what else they signed in is told, and not what its issuer calls them")
    void holdsIdentities() {
        FictionalCitizen citizen = Residents.registered();
        TokenView signedIn = VouchedCitizen.of(citizen).signIn();

        Response export = export(signedIn.accessToken());

        assertThat(export.<List<String>>path("records.identities.credential")).containsExactly("SPID");
        assertThat(export.<List<String>>path("records.identities.issuer")).containsExactly("https://spid.example");
        assertThat(export.<List<String>>path("records.sessions.signed_in_by")).containsExactly("SPID");
        assertThat(export.asString())
                .doesNotContain(Tables.column(
                        "select subject from linked_identity where person_id = ?", PinApi.personIdOf(citizen)));
    }

    @Test
    @DisplayName("C11 K7 neither a secret nor what became of one is in it, nor a name of the staff")
    void holdsNoSecret() {
        FictionalCitizen citizen = PinApi.issued();
        UUID personId = PinApi.personIdOf(citizen);
        String initial = PinApi.initialPinOf(citizen);
        String personal = PinApi.activated(citizen, initial);
        Response signedIn = PinApi.signIn(citizen.taxCode(), personal);
        StaffDesk.show(personId, true, "verification");

        String export = export(signedIn.path("access_token")).asString();

        assertThat(export)
                .doesNotContain(personal, initial.substring(0, 9), initial.substring(10), "argon2", "staff-agent")
                .doesNotContain(Tables.column(
                        "select unnest(array[secret_hash, pepper_id]) from pin_half where person_id = ?", personId))
                .doesNotContain(
                        Tables.column("select capability::text from pin_request where person_id = ?", personId));
    }

    @Test
    @DisplayName("C13 what a stranger typed in the citizen's name is not told, nor a contact that is not the citizen's")
    void holdsNothingOfOthers() {
        CitizenContacts contacts = CitizenContacts.activated();
        FictionalCitizen citizen = contacts.citizen();
        PinApi.decided(PinForm.of(citizen)
                .with("contacts", Map.of("mobile", STRANGERS_MOBILE))
                .with("phone", "06 5550 9999")
                .with("first_half_channel", "SMS"));
        Tables.change("delete from contact where not chosen and person_id = ?", contacts.personId());

        Response export = export(contacts.token());

        assertThat(export.asString()).doesNotContain(STRANGERS_MOBILE, "+390655509999", citizen.mobile());
        assertThat(export.<String>path("records.requests[1].status")).isEqualTo("AWAITING_ASSISTANCE");
        assertThat(export.<Object>path("records.requests[1].declared")).isNull();
        assertThat(export.<List<String>>path("records.requests[1].contacts.channel"))
                .containsExactly("SMS");

        Tables.change(
                "update pin_half set request_id = (select id from pin_request where person_id = ?"
                        + " and status = 'AWAITING_ASSISTANCE') where half = 'SECOND' and person_id = ?",
                contacts.personId(),
                contacts.personId());
        assertThat(export(contacts.token()).<Object>path("records.requests[1].declared"))
                .as("issued is not activated")
                .isNull();

        Tables.change("update pin_request set disowned_at = now() where person_id = ?", contacts.personId());
        assertThat(export(contacts.token()).<List<Object>>path("records.requests.declared"))
                .containsOnlyNulls();
    }

    @Test
    @DisplayName("A9 it holds nothing of another citizen, and who is unknown here gets an empty one")
    void holdsNothingForStrangers() {
        CitizenContacts contacts = CitizenContacts.activated();
        CitizenContacts stranger = CitizenContacts.activated();

        assertThat(export(stranger.token()).asString())
                .doesNotContain(
                        contacts.citizen().taxCode(),
                        contacts.citizen().email(),
                        contacts.personId().toString());

        Response empty = export(TestTokens.citizen(FictionalCitizen.random(), TestTokens.DISPOSITIVE));
        assertThat(empty.<Object>path("records.person")).isNull();
        assertThat(empty.<List<String>>path("records.requests")).isEmpty();
    }

    private static Response export(String token) {
        Response export = PinApi.as(token).get("/me/data-export");
        assertThat(export.statusCode()).as(export.asString()).isEqualTo(200);
        return export;
    }
}
