package it.sportello.e2e.actor.staff;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Forms;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.util.UUID;
import java.util.function.Supplier;

/** An agent and a caller, in the case whose grant the agent holds. */
public final class PhoneCall {

    private final Suite suite;
    private final Browser browser;
    private final String use;

    PhoneCall(Suite suite, Browser browser, String grant, String use) {
        this.suite = suite;
        this.browser = browser.with("Case-Grant", grant);
        this.use = use;
    }

    /**
     * The caller reads back what comes to their telephone.
     *
     * @return under which the code is kept
     */
    public String proveTelephone(Citizen caller) {
        return prove("SMS", caller.person().mobile(), () -> caller.inbox().codeByTelephone());
    }

    /** The same with what comes to their mailbox. */
    public String proveMailbox(Citizen caller) {
        return prove("EMAIL", caller.person().email(), () -> caller.inbox().codeByMail());
    }

    /** Types in what the caller says; the first half shall come to the telephone. */
    public Answer requestPin(Citizen caller, String codeId) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString())
                .postJson(
                        suite.at(SuiteService.PIN, "/pin-requests"), Forms.pinRequestByPhone(caller.person(), codeId));
    }

    private String prove(String channel, String address, Supplier<String> read) {
        String codeId = browser.postJson(
                        suite.at(SuiteService.PIN, "/staff/contact-codes"), """
                {"channel": "%s", "address": "%s", "use": "%s"}""".formatted(channel, address, use))
                .require(202)
                .string("code_id");
        confirm(codeId, read.get()).require(200);
        return codeId;
    }

    private Answer confirm(String codeId, String code) {
        return browser.postJson(
                suite.at(SuiteService.PIN, "/staff/contact-codes/" + codeId + "/confirmation"), """
                {"code": "%s"}""".formatted(code));
    }
}
