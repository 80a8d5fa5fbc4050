package it.sportello.e2e.actor.inbox;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.peers.Mailboxes;
import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.printshop.Letterboxes;
import it.sportello.localstack.peers.printshop.ReceivedLetter;
import it.sportello.localstack.peers.sms.Phones;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Whatever reaches a citizen: mail, messages, letters. */
public record Inbox(Mailboxes mailboxes, Phones phones, Letterboxes letterboxes, FictionalCitizen person) {

    /** The group of a consumer that was killed waits for it, and what comes through several services may wait at each. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public List<ReceivedMail> mails() {
        return mailboxes.of(person.email());
    }

    public List<ReceivedSms> messages() {
        return phones.of(person.mobile());
    }

    /** Those to the citizen's own street: names are few. */
    public List<ReceivedLetter> letters() {
        String street = person.address().street() + " " + person.address().houseNumber();
        return letterboxes.of(person.givenName() + " " + person.familyName()).stream()
                .filter(letter ->
                        letter.text().lines().anyMatch(line -> line.strip().equals(street)))
                .toList();
    }

    public String halfByMail(String earlier) {
        return waitFor("first half by mail", () -> Halves.inMails(mails(), earlier));
    }

    public String halfByTelephone() {
        return waitFor("half by telephone", () -> Halves.inMessages(messages()));
    }

    /** Other than an earlier one. */
    public String halfByPost(String earlier) {
        return waitFor("second half by post", () -> Halves.inLetters(letters(), earlier));
    }

    public String codeByMail() {
        return waitFor("code by mail", () -> codesByMail().stream().findFirst());
    }

    public List<String> codesByMail() {
        return Codes.inMails(mails());
    }

    public String codeByTelephone() {
        return codeByTelephoneOtherThan("");
    }

    public String codeByTelephoneOtherThan(String earlier) {
        return waitFor(
                "code by telephone",
                () -> codesByTelephone().stream()
                        .filter(Predicate.not(earlier::equals))
                        .findFirst());
    }

    public List<String> codesByTelephone() {
        return Codes.inMessages(messages());
    }

    public ReceivedMail mailTelling(String text) {
        return waitFor(
                "mail that tells " + text,
                () -> mails().stream()
                        .filter(mail -> mail.text().contains(text))
                        .findFirst());
    }

    public ReceivedMail mailAbout(String subject, String protocolNumber) {
        return waitFor(
                "mail about %s: %s".formatted(protocolNumber, subject),
                () -> mails().stream()
                        .filter(mail -> mail.subject().startsWith(subject)
                                && mail.text().contains(protocolNumber))
                        .findFirst());
    }

    public ReceivedSms messageTelling(String text) {
        return waitFor(
                "message that tells " + text,
                () -> messages().stream()
                        .filter(message -> message.text().contains(text))
                        .findFirst());
    }

    private static <T> T waitFor(String condition, Supplier<Optional<T>> look) {
        return await(condition)
                .atMost(PATIENCE)
                .until(look::get, Optional::isPresent)
                .orElseThrow();
    }
}
