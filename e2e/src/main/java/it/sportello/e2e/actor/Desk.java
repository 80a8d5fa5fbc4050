package it.sportello.e2e.actor;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A member of staff at work: signed in at the institution's identity provider, whose token the suite has exchanged. */
public final class Desk {

    private final Suite suite;
    private final Browser browser;

    private Desk(Suite suite, Browser browser) {
        this.suite = suite;
        this.browser = browser;
    }

    public static Desk of(Suite suite, StaffMember member) {
        String identity = Browser.anonymous()
                .postForm(suite.identityProvider().resolve("/token"), Map.of("user", member.user()))
                .require(200)
                .string("id_token");
        String token = Browser.anonymous()
                .postForm(
                        suite.at(SuiteService.PIN, "/oauth2/token"),
                        Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                                "client_id", "staff-desk",
                                "subject_token_type", "urn:ietf:params:oauth:token-type:jwt",
                                "subject_token", identity))
                .require(200)
                .string("access_token");
        return new Desk(suite, Browser.anonymous().bearing(token));
    }

    /** Everything that waits for an agent, page by page. */
    public List<JsonNode> board() {
        return allPages(SuiteService.CONTACT_CENTER, "/board");
    }

    public List<JsonNode> deadLetters(SuiteService service) {
        return allPages(service, "/dead-letters");
    }

    public List<JsonNode> deliveries() {
        return allPages(SuiteService.NOTIFICATION, "/deliveries");
    }

    public Answer replay(SuiteService service, String deadLetter) {
        return browser.post(suite.at(service, "/dead-letters/" + deadLetter + "/replay"));
    }

    public Answer discard(SuiteService service, String deadLetter) {
        return browser.delete(suite.at(service, "/dead-letters/" + deadLetter));
    }

    private List<JsonNode> allPages(SuiteService service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String query = "";
        do {
            Answer page = browser.get(suite.at(service, path + query)).require(200);
            page.at("/items").forEach(items::add);
            String next = page.string("next");
            query = next.isEmpty() || next.equals("null") ? "" : "?cursor=" + next;
        } while (!query.isEmpty());
        return items;
    }
}
