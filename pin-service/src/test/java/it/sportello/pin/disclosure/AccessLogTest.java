package it.sportello.pin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.StaffDesk;
import it.sportello.pin.testing.Tables;
import it.sportello.platform.security.StaffCode;
import it.sportello.platform.time.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {

    private UUID personId;
    private Response signedIn;

    @BeforeEach
    void signIn() {
        FictionalCitizen citizen = PinApi.issued();
        personId = PinApi.personIdOf(citizen);
        signedIn = PinApi.signIn(citizen.taxCode(), PinApi.activated(citizen));
    }

    @Test
    @DisplayName("K7 citizens see who looked at their file and what was done, by code and not by name, and no others'")
    void tellsWhoLooked() {
        StaffDesk.show(personId, false, "verification");
        StaffDesk.show(personId, true, "verification");
        StaffDesk.show(PinApi.personIdOf(PinApi.issued()), true, "verification");

        Response log = log("");

        assertThat(log.<List<String>>path("items.action")).containsExactly("person-shown", "person-shown-masked");
        assertThat(log.<List<String>>path("items.office")).containsOnly("CONTACT_CENTER");
        assertThat(log.<List<String>>path("items.staff_code")).containsOnly(StaffCode.of("staff-agent"));
        assertThat(log.<List<String>>path("items.about")).doesNotContainNull();
        assertThat(log.asString()).doesNotContain("staff-agent", "reason");
    }

    @Test
    @DisplayName("K7 every entry of the last year is on one page, and none on two")
    void pages() {
        for (int i = 0; i < 5; i++) {
            write("person-shown", "1 day");
        }
        write("person-looked-up", "366 days");

        Response first = log("?limit=3");
        Response second = log("?limit=3&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.id")).hasSize(3);
        assertThat(second.<List<String>>path("items.id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
        assertThat(second.<String>path("next")).isNull();
        assertThat(second.<List<String>>path("items.action")).containsOnly("person-shown");
    }

    private Response log(String query) {
        Response log = PinApi.as(signedIn).get("/me/access-log" + query);
        assertThat(log.statusCode()).as(log.asString()).isEqualTo(200);
        return log;
    }

    private void write(String action, String ago) {
        Tables.change(
                "insert into audit (id, recorded_at, actor, action, person_id, reason) values (?, now() - ?::interval,"
                        + " 'somebody', ?, ?, 'test')",
                Ids.next(),
                ago,
                action,
                personId);
    }
}
