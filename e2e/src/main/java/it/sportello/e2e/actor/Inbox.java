package it.sportello.e2e.actor;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.printshop.ReceivedLetter;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whatever reaches a citizen: mail, messages, letters. */
record Inbox(Suite suite, FictionalCitizen person) {

    /** The group of a consumer that was killed waits for it, and what comes through several services may wait at each. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    List<ReceivedMail> mails() {
        return suite.mailboxes().of(person.email());
    }

    List<ReceivedSms> messages() {
        return suite.phones().of(person.mobile());
    }

    /** Those to the citizen's own street: names are few. */
    List<ReceivedLetter> letters() {
        String street = person.address().street() + " " + person.address().houseNumber();
        return suite.letterboxes().of(person.givenName() + " " + person.familyName()).stream()
                .filter(letter ->
                        letter.text().lines().anyMatch(line -> line.strip().equals(street)))
                .toList();
    }

    String halfByMail(String earlier) {
        return waitFor("first half by mail", () -> Halves.inMails(mails(), earlier));
    }

    String halfByTelephone() {
        return waitFor("first half by telephone", () -> Halves.inMessages(messages()));
    }

    String halfByPost() {
        return waitFor("second half by post", () -> Halves.inLetters(letters()));
    }

    ReceivedMail mailTelling(String text) {
        return waitFor(
                "mail that tells " + text,
                () -> mails().stream()
                        .filter(mail -> mail.text().contains(text))
                        .findFirst());
    }

    ReceivedMail mailAbout(String subject, String protocolNumber) {
        return waitFor(
                "mail about %s: %s".formatted(protocolNumber, subject),
                () -> mails().stream()
                        .filter(mail -> mail.subject().startsWith(subject)
                                && mail.text().contains(protocolNumber))
                        .findFirst());
    }

    ReceivedSms messageTelling(String text) {
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
