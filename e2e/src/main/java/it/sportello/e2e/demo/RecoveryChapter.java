package it.sportello.e2e.demo;

import it.sportello.e2e.actor.AccessToken;
import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Credentials;
import it.sportello.e2e.actor.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A PIN is lost and recovered by two codes, and then taken back by its holder. */
final class RecoveryChapter {

    private final Suite suite;
    private final Narrator narrator;

    RecoveryChapter(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    void play() {
        Citizen holder = Citizen.unknownUntilNow(suite).reading(Locale.ENGLISH);
        holder.requestPin().require(202);
        String earlier = holder.firstHalf();
        suite.clock().forward(LetterChapter.UNTIL_THE_BATCH);
        String lost = holder.activate(earlier, holder.secondHalf()).require(200).string("pin");
        holderRecovers(holder, lost);
        holderRevokes(holder, holderActivates(holder, earlier));
    }

    private void holderRecovers(Citizen holder, String lost) {
        narrator.step("Somebody who has activated a PIN has lost it, and says so");
        Credentials credentials = holder.credentials();
        Answer begun = credentials.recover().require(202);
        narrator.result("202, as for anybody; a code comes to the telephone and another one to the mailbox");
        String mobileCode = holder.inbox().codeByTelephone();
        String mailCode = holder.inbox().codeByMail();
        Answer half =
                credentials.completeRecovery(begun, mobileCode, mobileCode).require(422);
        narrator.result("one of them twice: %d, and the PIN is as good as before", half.status());
        credentials.completeRecovery(begun, mobileCode, mailCode).require(202);
        narrator.result(
                "both: the lost PIN signs in no longer: %d",
                holder.signIn(lost).require(400).status());
    }

    /** @return the new personal PIN */
    private String holderActivates(Citizen holder, String earlier) {
        String first = holder.firstHalfOtherThan(earlier);
        String second = holder.inbox().halfByTelephone();
        narrator.result(
                "one half of a new PIN came by e-mail, the other by SMS: %s-••••, %s-••••",
                first.substring(0, 4), second.substring(0, 4));
        String pin = holder.activate(first, second).require(200).string("pin");
        narrator.result(
                "activated, it signs in: %s", holder.signIn(pin).require(200).string("acr"));
        return pin;
    }

    private void holderRevokes(Citizen holder, String pin) {
        narrator.step("The holder suspects that somebody has seen the PIN, and revokes it");
        Answer session = holder.signIn(pin).require(200);
        holder.bearing(session).credentials().revokePin().require(204);
        narrator.result("SMS: %s", holder.messageTelling("Your PIN was revoked").text());
        narrator.result(
                "the PIN signs in no longer: %d; the session goes on no longer: %s",
                holder.signIn(pin).require(400).status(),
                holder.refresh(session).require(400).string("error"));
        narrator.result(
                "the last access token ends in %d seconds",
                Duration.between(Instant.now(), AccessToken.of(session).expiry())
                        .toSeconds());
    }
}
