package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.FictionalCitizen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
class SecrecyJourney {

    private static final String OUR_SENDER = "sportello@posta.example";

    @Test
    @DisplayName("C5 after the main job neither topics nor logs know who it was, and nobody keeps the half in clear")
    void nothingPersonalStaysBehind(LocalStack stack, Suite suite) {
        Citizen citizen = Citizen.unknownUntilNow(suite);
        citizen.requestPin().require(202);
        String half = citizen.firstHalf();
        citizen.signIn("AAAA-AAAA");
        Citizen signedIn = citizen.signedInWith(half);
        signedIn.mailTelling(signedIn.file(Benefit.AGRICULTURE).require(201).string("protocol_number"));
        List<String> secrets = List.of(half, half.replace("-", ""));
        List<String> personal = personal(citizen.person());
        var traces = new Traces(stack);

        assertThat(traces.inTopics(together(secrets, personal))).isEmpty();
        assertThat(traces.inLogs(StackExtension.DATA, together(secrets, personal)))
                .isEmpty();
        for (SuiteService service : SuiteService.values()) {
            assertThat(traces.inTablesOf(service, secrets)).as(service.module()).isEmpty();
        }
        assertThat(suite.mailboxes().of(OUR_SENDER))
                .noneMatch(mail -> secrets.stream().anyMatch(mail.text()::contains));
    }

    @Test
    @DisplayName("the search finds what is there: an id in the topics, a log and a table")
    void theSearchFindsWhatIsThere(LocalStack stack, Suite suite) {
        Citizen signedIn = Citizen.unknownUntilNow(suite).signedIn();
        List<String> person = List.of(signedIn.personId());
        String number = signedIn.file(Benefit.AGRICULTURE).require(201).string("protocol_number");
        signedIn.mailTelling(number);
        var traces = new Traces(stack);

        assertThat(traces.inTopics(person)).isNotEmpty();
        assertThat(traces.inTablesOf(SuiteService.PIN, person)).isNotEmpty();
        assertThat(traces.inTablesOf(SuiteService.APPLICATION, List.of(number))).isNotEmpty();
        for (SuiteService service : SuiteService.values()) {
            assertThat(traces.inLogs(StackExtension.DATA, List.of(service.module() + " 1.0.0-SNAPSHOT on JVM")))
                    .as("a replica may have a log of its own")
                    .anyMatch(file -> file.endsWith("/" + service.module() + ".log"));
        }
        assertThat(traces.inLogs(StackExtension.DATA, List.of("/applications")))
                .anyMatch(file -> file.endsWith("access.log"));
    }

    private static List<String> personal(FictionalCitizen person) {
        return List.of(
                person.taxCode(),
                person.givenName() + " " + person.familyName(),
                person.familyName() + " " + person.givenName(),
                person.email(),
                person.mobile(),
                person.mobile().replace("+39", ""));
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
