package it.sportello.e2e.actor.staff;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Browser;
import it.sportello.e2e.actor.Forms;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.StaffMember;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A payment officer: collects what is to be paid, or approves what another one collected. */
public final class Paymaster {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private final Browser browser;

    private Paymaster(Suite suite, Browser browser) {
        this.suite = suite;
        this.browser = browser;
    }

    public static Paymaster of(Suite suite, StaffMember member) {
        return new Paymaster(suite, Desk.signIn(suite, member));
    }

    /**
     * Collects what may be paid now, tomorrow.
     *
     * @return the run, which waits for another officer
     */
    public String collect() {
        Answer begun = browser.with("Idempotency-Key", UUID.randomUUID().toString())
                .postJson(suite.at(SuiteService.APPLICATION, "/payment-runs"), Forms.paymentRun(tomorrow()))
                .require(202);
        String run = URI.create(begun.header("Location")).getPath();
        awaitStatus(run, "DRAFT");
        return run;
    }

    /** How many payments are in it. */
    public int payments(String run) {
        return browser.get(at(run, "")).require(200).at("/payments/count").asInt();
    }

    public Answer approve(String run) {
        return browser.post(at(run, "/approval"));
    }

    /** The file for the bank, as soon as the approved run is ordered. */
    public String file(String run) {
        awaitStatus(run, "ORDERED");
        return browser.get(at(run, "/file")).require(200).text();
    }

    /** Enters what the bank says became of the payments. */
    public Answer report(String run, String outcomes) {
        return browser.postXml(at(run, "/outcomes"), outcomes);
    }

    private LocalDate tomorrow() {
        return suite.clock()
                .now()
                .atZone(ZoneId.of("Europe/Rome"))
                .toLocalDate()
                .plusDays(1);
    }

    private void awaitStatus(String run, String status) {
        await("payment run is " + status)
                .atMost(PATIENCE)
                .until(() -> browser.get(at(run, "")).require(200).string("status"), status::equals);
    }

    private URI at(String run, String what) {
        return suite.at(SuiteService.APPLICATION, run + what);
    }
}
