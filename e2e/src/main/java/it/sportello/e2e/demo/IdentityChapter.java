package it.sportello.e2e.demo;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Identity;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.peers.identity.IdentityUse;
import it.sportello.localstack.peers.identity.Level;
import java.time.Duration;

/** What others vouch for: SPID instead of a PIN, and the identity card to make a PIN worth more. */
final class IdentityChapter {

    private final Suite suite;
    private final Narrator narrator;

    IdentityChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        narrator.step("A citizen who never asked for a PIN signs in with SPID, at level 1 and then at level 2");
        Citizen citizen = Citizen.unknownUntilNow(suite);
        Answer refused = citizen.signInBy(Identity.spid(Level.L1)).require(400);
        narrator.result("level 1: 400, %s", refused.string("error_description"));
        Answer accepted = citizen.signInBy(Identity.spid(Level.L2)).require(200);
        narrator.result("level 2: a token, level %s", accepted.string("acr"));
        narrator.step("Files for the unemployment allowance");
        Answer filed = citizen.bearing(accepted).file(Benefit.NASPI).require(201);
        narrator.result("201, %s, %s", filed.string("protocol_number"), filed.string("status"));
        citizen.messageTelling(filed.string("protocol_number"));
        narrator.result("the receipt came by SMS to the number that SPID had verified");
        narrator.step("An accountant with a professional identity tries the same");
        Citizen accountant = Citizen.unknownUntilNow(suite)
                .signedInBy(Identity.spid(Level.L2).usedAs(IdentityUse.PROFESSIONAL));
        narrator.result("403, %s", accountant.file(Benefit.NASPI).require(403).string("title"));
    }

    /** @param holder signed in with the personal PIN */
    void promote(Citizen holder, String pin) {
        narrator.step("With the PIN files for the unemployment allowance, which it may only prepare");
        Answer filed = holder.file(Benefit.NASPI).require(201);
        narrator.result("201, %s, %s", filed.string("protocol_number"), filed.string("status"));
        narrator.step("Signs in with the electronic identity card, and types the PIN once more");
        Citizen withCard = holder.signedInBy(Identity.cie(Level.L2));
        Answer promoted = withCard.credentials().promotePin(pin).require(200);
        narrator.result("the PIN is %s", promoted.string("level"));
        await("application is released")
                .atMost(Duration.ofSeconds(60))
                .until(() -> holder.application(filed.string("id"))
                        .require(200)
                        .string("status")
                        .equals("SUBMITTED"));
        narrator.result("and the application waits for an officer now");
    }
}
