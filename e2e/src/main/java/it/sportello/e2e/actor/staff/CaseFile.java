package it.sportello.e2e.actor.staff;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.FictionalCitizen;
import java.net.URI;

/** An agent at one case. */
public final class CaseFile {

    private final Suite suite;
    private final Browser browser;
    private final String id;

    CaseFile(Suite suite, Browser browser, String id) {
        this.suite = suite;
        this.browser = browser;
        this.id = id;
    }

    /** The same case at another desk. */
    public CaseFile at(Desk desk) {
        return desk.caseFile(id);
    }

    public Answer show() {
        return browser.get(suite.at(SuiteService.CONTACT_CENTER, "/cases/" + id));
    }

    /** What the case itself says, without its personal part: kind, state, outcome, opaque ids. */
    public String says(String member) {
        return show().require(200).at("/case").required(member).asText();
    }

    public CaseFile claimed() {
        browser.post(act("claim")).require(200);
        return this;
    }

    /** The caller reads what stands on a health card; answers what came of it. */
    public String verify(FictionalCitizen caller) {
        answer("HEALTH_CARD_NUMBER", caller.healthCardNumber()).require(200);
        return answer("HEALTH_CARD_EXPIRY", caller.healthCardExpiry().toString())
                .require(200)
                .string("result");
    }

    public Answer confirmContact() {
        return decide("""
                {"outcome": "CONTACT_CONFIRMED"}""");
    }

    public Answer confirmAddress() {
        return decide("""
                {"outcome": "ADDRESS_CONFIRMED"}""");
    }

    public Answer changeContactTo(String mobile) {
        return decide("""
                {"outcome": "CONTACT_CHANGED", "contact": {"channel": "SMS", "address": "%s"}}""".formatted(mobile));
    }

    /** Hands the case to those who look into frauds. */
    public Answer refer() {
        return decide("""
                {"outcome": "REFERRED"}""");
    }

    public Answer approve() {
        return browser.postJson(act("approval"), """
                {"approved": true}""");
    }

    /** Of the caller, whatever comes of the case. */
    public Answer revokePin() {
        return browser.post(act("pin-revocation"));
    }

    private Answer decide(String outcome) {
        return browser.postJson(act("outcome"), outcome);
    }

    private Answer answer(String question, String answer) {
        return browser.postJson(act("verification-steps"), """
                {"question": "%s", "answer": "%s"}""".formatted(question, answer));
    }

    private URI act(String act) {
        return suite.at(SuiteService.CONTACT_CENTER, "/cases/" + id + "/" + act);
    }
}
