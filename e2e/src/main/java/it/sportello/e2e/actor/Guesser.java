package it.sportello.e2e.actor;

import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.FictionalCitizen;

/** Somebody who tries PINs of others, from a network address of their own. */
public final class Guesser {

    private final Suite suite;
    private final Browser browser;

    private Guesser(Suite suite, Browser browser) {
        this.suite = suite;
        this.browser = browser;
    }

    /** @param address of this machine, such as {@code 127.0.2.1} */
    public static Guesser at(Suite suite, String address) {
        return new Guesser(suite, Browser.at(address));
    }

    public Answer tries(FictionalCitizen victim, String pin) {
        return browser.postForm(suite.at(SuiteService.PIN, "/oauth2/token"), Forms.signIn(victim, pin));
    }
}
