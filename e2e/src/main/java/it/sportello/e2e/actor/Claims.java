package it.sportello.e2e.actor;

import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a citizen does about benefits beside filing: before it, and until the money is there. */
public final class Claims {

    private final Suite suite;
    private final Browser browser;

    Claims(Suite suite, Browser browser) {
        this.suite = suite;
        this.browser = browser;
    }

    /** Asks what would become of it, without filing. */
    public Answer checkEligibility(Benefit benefit) {
        return browser.postJson(eligibility(benefit), Forms.declaration(benefit));
    }

    /** The same with another answer to one question. */
    public Answer checkEligibility(Benefit benefit, String question, Object answer) {
        return browser.postJson(eligibility(benefit), Forms.declaration(benefit, question, answer));
    }

    public Answer saveDraft(Benefit benefit) {
        return browser.putJson(draftOf(benefit), Forms.declaration(benefit));
    }

    /** @param version the tag of the draft that it takes the place of */
    public Answer overwriteDraft(Benefit benefit, String version) {
        return browser.with("If-Match", version).putJson(draftOf(benefit), Forms.declaration(benefit));
    }

    public Answer draft(Benefit benefit) {
        return browser.get(draftOf(benefit));
    }

    public Answer receipt(String id) {
        return browser.get(at(id, "receipt"));
    }

    /** What anybody does who is shown a receipt. */
    public Answer checkReceipt(String signed) {
        return browser.postJson(suite.at(SuiteService.APPLICATION, "/receipt-checks"), """
                {"receipt": "%s"}""".formatted(signed));
    }

    /** What kinds of changes have happened to it, first to last. */
    public List<String> history(String id) {
        List<String> kinds = new ArrayList<>();
        browser.get(at(id, "history"))
                .require(200)
                .at("/items")
                .forEach(change -> kinds.add(change.path("kind").asText()));
        return kinds;
    }

    /** Takes the bonus into the account on the platform that pays the sitter. */
    public Answer appropriate(String id) {
        return browser.postJson(at(id, "appropriation"), "{}");
    }

    public Answer payTo(String id, String iban) {
        return browser.patch(at(id, "payment"), """
                {"iban": "%s"}""".formatted(iban));
    }

    /** "It was me." */
    public Answer confirm(String id) {
        return browser.post(at(id, "confirmation"));
    }

    public Answer withdraw(String id) {
        return browser.post(at(id, "withdrawal"));
    }

    private URI eligibility(Benefit benefit) {
        return suite.at(SuiteService.APPLICATION, "/benefits/" + benefit + "/eligibility-checks");
    }

    private URI draftOf(Benefit benefit) {
        return suite.at(SuiteService.APPLICATION, "/drafts/" + benefit);
    }

    private URI at(String id, String what) {
        return suite.at(SuiteService.APPLICATION, "/applications/" + id + "/" + what);
    }
}
