package it.sportello.e2e.actor.staff;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Forms;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member of staff at work: signed in at the institution's identity provider, whose token the suite has exchanged. */
public final class Desk {

    private static final Duration FOR_THE_CASE = Duration.ofSeconds(90);

    private final Suite suite;
    private final AccessToken token;
    private final Browser browser;

    private Desk(Suite suite, AccessToken token) {
        this.suite = suite;
        this.token = token;
        this.browser = Browser.anonymous().bearing(token.value());
    }

    public static Desk of(Suite suite, StaffMember member) {
        return new Desk(suite, exchange(suite, member));
    }

    static Browser signIn(Suite suite, StaffMember member) {
        return Browser.anonymous().bearing(exchange(suite, member).value());
    }

    private static AccessToken exchange(Suite suite, StaffMember member) {
        String identity = Browser.anonymous()
                .postForm(suite.identityProvider().resolve("/token"), Map.of("user", member.user()))
                .require(200)
                .string("id_token");
        Answer exchanged = Browser.anonymous()
                .postForm(suite.at(SuiteService.PIN, "/oauth2/token"), Forms.exchange("staff-desk", identity))
                .require(200);
        return AccessToken.of(exchanged);
    }

    /** Everything that waits for an agent, page by page. */
    public List<JsonNode> board() {
        return allPages(SuiteService.CONTACT_CENTER, "/board?limit=100");
    }

    /** What waits for an agent about one person, whose opaque id it is. */
    public List<JsonNode> boardAbout(String personId) {
        return board().stream()
                .filter(row -> row.path("person_id").asText().equals(personId))
                .toList();
    }

    /** Looks up who calls: the opaque id, whether or not there is a case. */
    public String personIdOf(Citizen caller) {
        return lookUp(caller, "CALLER_ON_THE_LINE").string("person_id");
    }

    /** Looks up who reports that somebody else has what is theirs; the case about it. */
    public CaseFile fraudReportOf(Citizen caller) {
        return caseFile(lookUp(caller, "FRAUD_REPORT").string("fraud_case_id"));
    }

    /** Looks up who calls, and waits for the open case about them. */
    public CaseFile caseAbout(Citizen caller) {
        return openCaseWith("person_id", personIdOf(caller));
    }

    /** Waits for the open case about an application that its applicant repudiated. */
    public CaseFile caseAboutApplication(String id) {
        return openCaseWith("application_id", id);
    }

    /** Under what name grants of cases are made out to the member. */
    public String subject() {
        return token.subject();
    }

    /** Which of the issuer's keys signed the token that the member works with. */
    public String keyId() {
        return token.keyId();
    }

    /**
     * Takes a call in a case.
     *
     * @param grant of that case
     * @param use what codes are asked for in it
     */
    public PhoneCall call(String grant, String use) {
        return new PhoneCall(suite, browser, grant, use);
    }

    private Answer lookUp(Citizen caller, String reason) {
        return browser.postJson(
                        suite.at(SuiteService.CONTACT_CENTER, "/caller-lookups"),
                        Forms.callerLookup(caller.person(), reason))
                .require(200);
    }

    CaseFile caseFile(String id) {
        return new CaseFile(suite, browser, id);
    }

    public List<JsonNode> deadLetters(SuiteService service) {
        return allPages(service, "/dead-letters?limit=100");
    }

    public List<JsonNode> deliveriesIn(String state) {
        return allPages(SuiteService.NOTIFICATION, "/deliveries?limit=100&state=" + state);
    }

    /** A page of what came last: after a day of load, all would be too many to ask for. */
    public List<JsonNode> latestDeliveries() {
        return itemsOf(browser.get(suite.at(SuiteService.NOTIFICATION, "/deliveries?limit=100")));
    }

    public JsonNode delivery(String id) {
        return browser.get(suite.at(SuiteService.NOTIFICATION, "/deliveries/" + id))
                .require(200)
                .at("");
    }

    public Answer replay(SuiteService service, String deadLetter) {
        return browser.post(suite.at(service, "/dead-letters/" + deadLetter + "/replay"));
    }

    public Answer discard(SuiteService service, String deadLetter) {
        return browser.delete(suite.at(service, "/dead-letters/" + deadLetter));
    }

    /** In whatever state. */
    public List<JsonNode> casesAbout(String person) {
        return allPages(SuiteService.CONTACT_CENTER, "/cases?limit=100").stream()
                .filter(found -> found.path("person_id").asText().equals(person))
                .toList();
    }

    private CaseFile openCaseWith(String member, String id) {
        return await("open case with this " + member)
                .atMost(FOR_THE_CASE)
                .until(() -> findOpenCase(member, id), Optional::isPresent)
                .map(this::caseFile)
                .orElseThrow();
    }

    private Optional<String> findOpenCase(String member, String id) {
        return allPages(SuiteService.CONTACT_CENTER, "/cases?limit=100&state=OPEN").stream()
                .filter(found -> found.path(member).asText().equals(id))
                .map(found -> found.path("id").asText())
                .findFirst();
    }

    private List<JsonNode> allPages(SuiteService service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = browser.get(suite.at(service, path + cursor));
            items.addAll(itemsOf(page));
            String next = page.string("next");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }

    private static List<JsonNode> itemsOf(Answer page) {
        List<JsonNode> items = new ArrayList<>();
        page.require(200).at("/items").forEach(items::add);
        return items;
    }
}
