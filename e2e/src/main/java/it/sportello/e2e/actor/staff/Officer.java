package it.sportello.e2e.actor.staff;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.net.URI;

/** A benefit officer: claims applications and decides on them. */
public final class Officer {

    private final Suite suite;
    private final Browser browser;

    private Officer(Suite suite, Browser browser) {
        this.suite = suite;
        this.browser = browser;
    }

    public static Officer of(Suite suite, StaffMember member) {
        return new Officer(suite, Desk.signIn(suite, member));
    }

    public Answer claim(String application) {
        return browser.post(at(application, "/claim"));
    }

    /** The whole file, for who has claimed it. */
    public Answer file(String application) {
        return browser.get(at(application, ""));
    }

    /** Claims it, and grants so much. */
    public void accept(String application, long cents) {
        claim(application).require(200);
        decide(application, """
                {"decision": "ACCEPTED", "reason_code": "CONDITIONS_MET", "reason": "Le condizioni sono soddisfatte.",
                 "amount_cents": %d}""".formatted(cents)).require(204);
    }

    private Answer decide(String application, String decision) {
        return browser.postJson(at(application, "/decision"), decision);
    }

    private URI at(String application, String what) {
        return suite.at(SuiteService.APPLICATION, "/officer/applications/" + application + what);
    }
}
