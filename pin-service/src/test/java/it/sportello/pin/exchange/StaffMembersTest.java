package it.sportello.pin.exchange;

import static it.sportello.pin.exchange.ExchangeApi.assertRefused;
import static it.sportello.pin.exchange.ExchangeApi.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which resident a member of the staff is, and that nobody is two members. */
@QuarkusTest
class StaffMembersTest {

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("K6 the other services are told which person a member is, by the opaque id alone")
    void tellsTheOwnPerson() throws Exception {
        assertThat(claimsOfOfficer().getMap(""))
                .as("nobody has this tax code yet")
                .doesNotContainKey("own_person");

        Tables.change(
                "insert into person (id, tax_code, language, created_at) values (?, ?, 'it', now())",
                citizen.personId(),
                citizen.taxCode());

        JsonPath claims = claimsOfOfficer();
        assertThat(claims.getString("own_person")).isEqualTo(citizen.personId().toString());
        assertThat(claims.prettify()).doesNotContain(citizen.taxCode());
    }

    @Test
    @DisplayName("K6 A8 nobody is two members of the staff, and so their own second officer")
    void refusesAMembersSecondAccount() throws Exception {
        String first = "officer-" + UUID.randomUUID();
        assertThat(exchange(officer(first)).statusCode()).isEqualTo(200);
        assertThat(exchange(officer(first)).statusCode()).as("again").isEqualTo(200);
        assertRefused(exchange(officer("officer-" + UUID.randomUUID())), "subject_token is not accepted");
    }

    @Test
    @DisplayName("K6 A8 nobody becomes two members of the staff by signing in with both accounts at once")
    void refusesOneOfTwoAccountsAtOnce() throws Exception {
        List<Callable<Integer>> both = List.of(signingIn("officer-a-"), signingIn("officer-b-"));
        try (var browsers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers;
            try (HeldRow everybody = HeldRow.by("lock table staff_member in share mode")) {
                answers = both.stream().map(browsers::submit).toList();
                everybody.awaitWaiting(2);
            }
            assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(200, 400);
        }
        assertThat(Tables.count("select count(*) from staff_member where tax_code = ?", citizen.taxCode()))
                .isOne();
    }

    private Callable<Integer> signingIn(String account) throws Exception {
        String token = officer(account + UUID.randomUUID());
        return () -> exchange(token).statusCode();
    }

    private String officer(String subject) throws Exception {
        return ProviderTokens.ofStaff(claims -> {
            claims.setSubject(subject);
            claims.setStringClaim("tax_code", citizen.taxCode());
        });
    }

    private JsonPath claimsOfOfficer() throws Exception {
        return PinApi.claimsOf(exchange(ProviderTokens.ofStaff(claims -> {
            claims.setStringClaim("tax_code", citizen.taxCode());
            claims.setStringListClaim("groups", "benefit-officer");
        })));
    }
}
