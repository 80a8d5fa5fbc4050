package it.sportello.e2e.actor;

import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.FictionalCitizen;
import java.net.URI;

/** What a citizen does about PIN and contacts, once they have them. */
public final class Credentials {

    private final Suite suite;
    private final FictionalCitizen person;
    private final Browser browser;

    Credentials(Suite suite, FictionalCitizen person, Browser browser) {
        this.suite = suite;
        this.person = person;
        this.browser = browser;
    }

    /** "I have lost my PIN." */
    public Answer recover() {
        return browser.postJson(at("/pin-recoveries"), """
                {"tax_code": "%s"}""".formatted(person.taxCode()));
    }

    /** Types what came to telephone and mailbox. */
    public Answer completeRecovery(Answer begun, String mobileCode, String mailCode) {
        return browser.postJson(at("/pin-recoveries/" + begun.string("recovery_id") + "/completion"), """
                {"mobile_code": "%s", "mail_code": "%s"}""".formatted(
                        mobileCode, mailCode));
    }

    public Answer revokePin() {
        return browser.post(at("/me/pin-revocation"));
    }

    /** Asks for the second half again. */
    public Answer orderLetter() {
        return browser.post(at("/me/pin-letters"));
    }

    /** Takes up what a sign-in with an expired PIN answered. */
    public Answer renewPin(Answer refused) {
        return browser.postJson(at("/pin-renewals"), """
                {"renewal_ticket": "%s"}""".formatted(refused.string("renewal_ticket")));
    }

    /** Makes the PIN dispositive, signed in just now with what proves more. */
    public Answer promotePin(String pin) {
        return browser.postJson(at("/me/pin-promotion"), """
                {"pin": "%s"}""".formatted(pin));
    }

    public Answer contacts() {
        return browser.get(at("/me/contacts"));
    }

    public Answer changeMobileTo(String number) {
        return browser.with("If-Match", contacts().require(200).header("ETag"))
                .patch(at("/me/contacts"), """
                {"mobile": "%s"}""".formatted(number));
    }

    /** Types the code that a new contact was sent. */
    public Answer confirmContact(String codeId, String code) {
        return browser.postJson(at("/me/contacts/confirmation"), """
                {"code_id": "%s", "code": "%s"}""".formatted(codeId, code));
    }

    /** All that is kept about the citizen, as far as PIN and contacts go. */
    public Answer dataExport() {
        return browser.get(at("/me/data-export"));
    }

    /** Who of the staff looked at what is the citizen's. */
    public Answer accessLog() {
        return browser.get(at("/me/access-log"));
    }

    private URI at(String path) {
        return suite.at(SuiteService.PIN, path);
    }
}
