package it.sportello.e2e.demo;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.localstack.testing.FictionalCitizen;
import java.nio.file.Path;
import java.util.UUID;

/** Plays the main job and its refusals with invented citizens, against what {@code ./sportello up} started. */
public final class Demo {

    private final Suite suite;
    private final Narrator narrator;

    private Demo(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    public static void main(String[] arguments) {
        var narrator = new Narrator(System.out);
        try {
            new Demo(Suite.runningIn(Path.of("").toAbsolutePath()), narrator).play();
        } catch (RuntimeException e) {
            narrator.end("The story broke off: " + e.getMessage());
            System.exit(1);
        }
    }

    private void play() {
        Citizen ada = citizenGetsPin();
        Citizen signedIn = citizenSignsIn(ada);
        String application = citizenFiles(signedIn);
        strangerSeesNothing(application);
        telephoneWillDo();
        impostorGetsNothing(ada);
        new IdentityChapter(suite, narrator).play();
        new LetterChapter(suite, narrator).play();
        new RescueChapter(suite, narrator).play();
        new ImpostorChapter(suite, narrator).play();
        new RecoveryChapter(suite, narrator).play();
        narrator.end("That was the story. Mail, messages and letters are on http://127.0.0.1:8080");
    }

    private Citizen citizenGetsPin() {
        Citizen ada = Citizen.unknownUntilNow(suite);
        FictionalCitizen person = ada.person();
        narrator.step("%s %s, %s, asks for a PIN".formatted(person.givenName(), person.familyName(), person.taxCode()));
        Answer filed = ada.requestPin().require(202);
        narrator.result("202, the request can be followed at %s", filed.header("Location"));
        String half = ada.firstHalf();
        narrator.result("the first half came by e-mail to %s: %s-••••", person.email(), half.substring(0, 4));
        narrator.result("the request is now %s", ada.lookAt(filed).require(200).string("status"));
        return ada;
    }

    private Citizen citizenSignsIn(Citizen ada) {
        narrator.step("Signs in with tax code and first half");
        Answer token = ada.signIn(ada.firstHalf()).require(200);
        narrator.result("a token for %s seconds, level %s", token.string("expires_in"), token.string("acr"));
        Citizen signedIn = ada.signedInWith(ada.firstHalf());
        narrator.step("Tries the unemployment allowance, which needs a PIN whose holder was identified");
        Answer challenge = signedIn.file(Benefit.NASPI).require(401);
        narrator.result("401, %s", challenge.header("WWW-Authenticate"));
        return signedIn;
    }

    private String citizenFiles(Citizen signedIn) {
        narrator.step("Files for the allowance of farm workers");
        UUID key = UUID.randomUUID();
        Answer filed = signedIn.file(Benefit.AGRICULTURE, key).require(201);
        String number = filed.string("protocol_number");
        narrator.result("201, protocol number %s, %s", number, filed.string("status"));
        narrator.step("Clicks again, and then tries another allowance of the same group");
        Answer again = signedIn.file(Benefit.AGRICULTURE, key).require(201);
        narrator.result("the same click: 201, %s", again.string("protocol_number"));
        narrator.result(
                "another benefit: %d, one live application per group",
                duplicate(signedIn).status());
        narrator.step("Reads the receipt message and the list");
        narrator.result("mail: %s", signedIn.mailTelling(number).subject());
        narrator.result(
                "%d application on the list",
                signedIn.applications().require(200).at("/items").size());
        return filed.string("id");
    }

    private static Answer duplicate(Citizen signedIn) {
        return signedIn.file(Benefit.PROFESSIONALS).require(409);
    }

    private void strangerSeesNothing(String application) {
        narrator.step("Another citizen, signed in too, opens that application");
        Citizen stranger = Citizen.unknownUntilNow(suite).signedIn();
        narrator.result(
                "%d: for him it does not exist",
                stranger.application(application).require(404).status());
    }

    private void telephoneWillDo() {
        narrator.step("A citizen who wants the first half on the telephone asks for a PIN, and files with it");
        Citizen caller = Citizen.unknownUntilNow(suite);
        caller.requestPinByTelephone().require(202);
        String half = caller.firstHalfByTelephone();
        narrator.result(
                "the first half came by SMS to %s: %s-••••", caller.person().mobile(), half.substring(0, 4));
        Answer filed = caller.signedInWith(half).file(Benefit.AGRICULTURE).require(201);
        narrator.result("201, protocol number %s", filed.string("protocol_number"));
    }

    private void impostorGetsNothing(Citizen ada) {
        narrator.step("Somebody else types the first citizen's data, and an e-mail address of their own");
        Citizen impostor = Citizen.of(suite, ada.person().withContactsOf(FictionalCitizen.random()));
        Answer filed = impostor.requestPin().require(202);
        narrator.result(
                "the same 202; the first citizen reads: %s",
                ada.mailTelling("qualcuno ha chiesto un PIN").subject());
        narrator.result(
                "the impostor's request is %s, their mailbox holds %d mails",
                impostor.lookAt(filed).require(200).string("status"),
                impostor.mails().size());
        narrator.result(
                "the first citizen's half still signs in: %d",
                ada.signIn(ada.firstHalf()).require(200).status());
    }
}
