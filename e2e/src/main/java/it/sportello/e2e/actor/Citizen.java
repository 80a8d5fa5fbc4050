package it.sportello.e2e.actor;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.printshop.ReceivedLetter;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A citizen with a browser, a telephone and a mailbox, who stands in the resident register. */
public final class Citizen {

    /** A half as it is printed: two groups of four Crockford characters. */
    private static final Pattern PRINTED_HALF = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b");

    /** A half in a letter: two groups of four on a line of their own. */
    private static final Pattern WRITTEN_HALF =
            Pattern.compile("(?m)^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}(?=\\s*$)");

    private static final Pattern SUBJECT = Pattern.compile("\"sub\"\\s*:\\s*\"([^\"]+)\"");

    private static final Duration FOR_THE_MAIL = Duration.ofSeconds(60);

    private final Suite suite;
    private final FictionalCitizen person;
    private final Browser browser;
    private final String token;

    private Citizen(Suite suite, FictionalCitizen person, Browser browser, String token) {
        this.suite = suite;
        this.person = person;
        this.browser = browser;
        this.token = token;
    }

    /** Somebody nobody has met before. */
    public static Citizen unknownUntilNow(Suite suite) {
        return of(suite, FictionalCitizen.random());
    }

    public static Citizen of(Suite suite, FictionalCitizen person) {
        suite.register().add(List.of(person));
        return new Citizen(suite, person, Browser.anonymous(), "");
    }

    public FictionalCitizen person() {
        return person;
    }

    /** The same person, at a service's other copy. */
    public Citizen at(Suite other) {
        return new Citizen(other, person, browser, token);
    }

    public Answer requestPin() {
        return requestPin(UUID.randomUUID());
    }

    public Answer requestPin(UUID idempotencyKey) {
        return browser.with("Idempotency-Key", idempotencyKey.toString())
                .postJson(suite.at(SuiteService.PIN, "/pin-requests"), Forms.pinRequest(person, "email", "EMAIL"));
    }

    public Answer requestPinByTelephone() {
        return browser.postJson(suite.at(SuiteService.PIN, "/pin-requests"), Forms.pinRequest(person, "email", "SMS"));
    }

    /** To the same mailbox, which plays a certified one that sends no receipts. */
    public Answer requestPinByCertifiedMail() {
        return browser.postJson(
                suite.at(SuiteService.PIN, "/pin-requests"),
                Forms.pinRequest(person, "certified_email", "CERTIFIED_EMAIL"));
    }

    /** Looks at a request by the link that its filing answered. */
    public Answer lookAt(Answer filed) {
        return browser.get(
                suite.at(SuiteService.PIN, URI.create(filed.header("Location")).getPath()));
    }

    public List<ReceivedMail> mails() {
        return suite.mailboxes().of(person.email());
    }

    /** Waits for the mail with the first half. */
    public String firstHalf() {
        return await("first half by mail")
                .atMost(FOR_THE_MAIL)
                .until(this::receivedHalf, Optional::isPresent)
                .orElseThrow();
    }

    public List<ReceivedSms> messages() {
        return suite.phones().of(person.mobile());
    }

    /** Waits for the message with the first half. */
    public String firstHalfByTelephone() {
        return await("first half by telephone")
                .atMost(FOR_THE_MAIL)
                .until(() -> halfIn(messages().stream().map(ReceivedSms::text)), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the letter with the second half; the batch leaves by the domain's clock. */
    public String secondHalf() {
        return await("second half by post")
                .atMost(FOR_THE_MAIL)
                .until(
                        () -> WRITTEN_HALF
                                .matcher(letters().stream()
                                        .map(ReceivedLetter::text)
                                        .collect(Collectors.joining("\n")))
                                .results()
                                .map(MatchResult::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public List<ReceivedLetter> letters() {
        String street = person.address().street() + " " + person.address().houseNumber();
        return suite.letterboxes().of(person.givenName() + " " + person.familyName()).stream()
                .filter(letter ->
                        letter.text().lines().anyMatch(line -> line.strip().equals(street)))
                .toList();
    }

    /** Waits for a mail that tells {@code text}. */
    public ReceivedMail mailTelling(String text) {
        return await("mail that tells " + text)
                .atMost(FOR_THE_MAIL)
                .until(
                        () -> mails().stream()
                                .filter(mail -> mail.text().contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public Answer signIn(String pin) {
        return browser.postForm(
                suite.at(SuiteService.PIN, "/oauth2/token"),
                Map.of(
                        "grant_type",
                        "urn:sportello:grant-type:pin",
                        "client_id",
                        "web-portal",
                        "tax_code",
                        person.taxCode(),
                        "pin",
                        pin));
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
        String token = signIn(pin).require(200).string("access_token");
        return new Citizen(suite, person, browser.bearing(token), token);
    }

    /** The opaque id under which the suite knows a signed-in citizen: the subject of the token. */
    public String personId() {
        String payload = token.split("\\.")[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        Matcher subject = SUBJECT.matcher(claims);
        if (!subject.find()) {
            throw new IllegalStateException("A token without a subject");
        }
        return subject.group(1);
    }

    public Answer file(Benefit benefit) {
        return file(benefit, UUID.randomUUID());
    }

    public Answer file(Benefit benefit, UUID idempotencyKey) {
        return browser.with("Idempotency-Key", idempotencyKey.toString())
                .postJson(suite.at(SuiteService.APPLICATION, "/applications"), Forms.application(benefit));
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

    private Optional<String> receivedHalf() {
        return halfIn(mails().stream().map(ReceivedMail::text));
    }

    private static Optional<String> halfIn(Stream<String> texts) {
        return texts.flatMap(text -> PRINTED_HALF.matcher(text).results().map(MatchResult::group))
                .findFirst();
    }
}
