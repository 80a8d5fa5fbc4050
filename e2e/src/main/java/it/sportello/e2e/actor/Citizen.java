package it.sportello.e2e.actor;

import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.inbox.Inbox;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.printshop.ReceivedLetter;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A citizen with a browser, a telephone and a mailbox, who stands in the resident register. */
public final class Citizen {

    /** Where everybody wants the money to go. */
    public static final String ACCOUNT = "IT60X0542811101000000123456";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite;
    private final FictionalCitizen person;
    private final Locale language;
    private final Device device;
    private final Browser browser;
    private final String token;

    private Citizen(
            Suite suite, FictionalCitizen person, Locale language, Device device, Browser browser, String token) {
        this.suite = suite;
        this.person = person;
        this.language = language;
        this.device = device;
        this.browser = browser;
        this.token = token;
    }

    /** Somebody nobody has met before. */
    public static Citizen unknownUntilNow(Suite suite) {
        return of(suite, FictionalCitizen.random());
    }

    public static Citizen of(Suite suite, FictionalCitizen person) {
        suite.register().add(List.of(person));
        return new Citizen(suite, person, Locale.ITALIAN, new Device(), Browser.of(person), "");
    }

    /** The same person, who asks to be written to in another language. */
    public Citizen reading(Locale preferred) {
        return new Citizen(suite, person, preferred, device, browser, token);
    }

    /** The same person, at a browser that has never met the suite. */
    public Citizen onAnotherDevice() {
        return new Citizen(suite, person, language, new Device(), browser, token);
    }

    public FictionalCitizen person() {
        return person;
    }

    /** The same person, at a service's other copy. */
    public Citizen at(Suite other) {
        return new Citizen(other, person, language, device, browser, token);
    }

    public Answer requestPin() {
        return requestPin(UUID.randomUUID());
    }

    public Answer requestPin(UUID idempotencyKey) {
        return requestPin(idempotencyKey, "email", "EMAIL");
    }

    public Answer requestPinByTelephone() {
        return requestPinByTelephone(UUID.randomUUID());
    }

    public Answer requestPinByTelephone(UUID idempotencyKey) {
        return requestPin(idempotencyKey, "email", "SMS");
    }

    public Answer requestPinByCertifiedMail() {
        return requestPinByCertifiedMail(UUID.randomUUID());
    }

    /** To the same mailbox, which plays a certified one; whether its provider gives receipts hangs on the address. */
    public Answer requestPinByCertifiedMail(UUID idempotencyKey) {
        return requestPin(idempotencyKey, "certified_email", "CERTIFIED_EMAIL");
    }

    /** Looks at a request by the link that its filing answered. */
    public Answer lookAt(Answer filed) {
        return browser.get(
                suite.at(SuiteService.PIN, URI.create(filed.header("Location")).getPath()));
    }

    /** Waits until a request stands so. */
    public void awaitStatus(Answer filed, String status) {
        await("request is " + status)
                .atMost(PATIENCE)
                .until(() -> lookAt(filed).require(200).string("status"), status::equals);
    }

    public List<ReceivedMail> mails() {
        return inbox().mails();
    }

    /** Waits for the mail with the first half. */
    public String firstHalf() {
        return firstHalfOtherThan("");
    }

    /** Waits for the mail with the half that came in the place of an earlier one. */
    public String firstHalfOtherThan(String earlier) {
        return inbox().halfByMail(earlier);
    }

    /** Waits for a mail that tells {@code text}. */
    public ReceivedMail mailTelling(String text) {
        return inbox().mailTelling(text);
    }

    /** Waits for a mail about this application whose subject begins so. */
    public ReceivedMail mailAbout(String subject, String protocolNumber) {
        return inbox().mailAbout(subject, protocolNumber);
    }

    public List<ReceivedSms> messages() {
        return inbox().messages();
    }

    /** Waits for the message with the first half. */
    public String firstHalfByTelephone() {
        return inbox().halfByTelephone();
    }

    /** Waits for a message that tells {@code text}. */
    public ReceivedSms messageTelling(String text) {
        return inbox().messageTelling(text);
    }

    public List<ReceivedLetter> letters() {
        return inbox().letters();
    }

    /** Waits for the letter with the second half; the batch leaves by the domain's clock. */
    public String secondHalf() {
        return inbox().halfByPost("");
    }

    public Answer signIn(String pin) {
        return device.remembering(token(device.signing(Forms.signIn(person, pin))));
    }

    /** Exchanges what a provider vouches for. */
    public Answer signInBy(Identity identity) {
        return device.remembering(token(device.signing(Forms.exchange("web-portal", identity.token(suite, person)))));
    }

    /** Carries on the session of an earlier sign-in. */
    public Answer refresh(Answer signIn) {
        return token(Forms.refresh(signIn.string("refresh_token")));
    }

    /** Exchanges both halves for a personal PIN. */
    public Answer activate(String firstHalf, String secondHalf) {
        return browser.postJson(
                suite.at(SuiteService.PIN, "/pin-activations"), Forms.activation(person, firstHalf + secondHalf));
    }

    /** Does all that leads to a token: request, mail, sign-in. */
    public Citizen signedIn() {
        requestPin().require(202);
        return signedInWith(firstHalf());
    }

    public Citizen signedInWith(String pin) {
        return bearing(signIn(pin));
    }

    public Citizen signedInBy(Identity identity) {
        return bearing(signInBy(identity));
    }

    /** With what a sign-in, or the carrying on of one, was answered. */
    public Citizen bearing(Answer signIn) {
        String token = signIn.require(200).string("access_token");
        return new Citizen(suite, person, language, device, browser.bearing(token), token);
    }

    /** The opaque id under which the suite knows a signed-in citizen: the subject of the token. */
    public String personId() {
        return new AccessToken(token).subject();
    }

    public Answer file(Benefit benefit) {
        return file(benefit, UUID.randomUUID());
    }

    public Answer file(Benefit benefit, UUID idempotencyKey) {
        return browser.with("Idempotency-Key", idempotencyKey.toString())
                .postJson(suite.at(SuiteService.APPLICATION, "/applications"), Forms.application(benefit));
    }

    /** All else about PIN and contacts. */
    public Credentials credentials() {
        return new Credentials(suite, person, browser);
    }

    /** All else about benefits. */
    public Claims claims() {
        return new Claims(suite, browser.with("Accept-Language", language.getLanguage()));
    }

    public Answer applications() {
        return browser.get(suite.at(SuiteService.APPLICATION, "/applications"));
    }

    public Answer application(String id) {
        return browser.get(suite.at(SuiteService.APPLICATION, "/applications/" + id));
    }

    /** "It wasn't me." */
    public Answer repudiate(String id) {
        return browser.post(suite.at(SuiteService.APPLICATION, "/applications/" + id + "/repudiation"));
    }

    private Answer token(Map<String, String> form) {
        return browser.postForm(suite.at(SuiteService.PIN, "/oauth2/token"), form);
    }

    private Answer requestPin(UUID idempotencyKey, String contact, String channel) {
        return browser.with("Idempotency-Key", idempotencyKey.toString())
                .postJson(
                        suite.at(SuiteService.PIN, "/pin-requests"),
                        Forms.pinRequest(person, contact, channel, language));
    }

    /** Everything that reached them. */
    public Inbox inbox() {
        return new Inbox(suite.mailboxes(), suite.phones(), suite.letterboxes(), person);
    }
}
