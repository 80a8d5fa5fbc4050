package it.sportello.e2e.actor.inbox;

import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.printshop.ReceivedLetter;
import it.sportello.localstack.peers.sms.ReceivedSms;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds halves in what citizens receive, as their readers do: in every language, and whatever else it says. */
final class Halves {

    /** On a screen: two groups of four Crockford characters. */
    private static final Pattern SHOWN = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b");

    /** On paper: two groups of four on a line of their own. */
    private static final Pattern WRITTEN = Pattern.compile("(?m)^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}(?=\\s*$)");

    private Halves() {}

    static Optional<String> inMails(List<ReceivedMail> mails, String earlier) {
        return all(SHOWN, mails.stream().map(ReceivedMail::text))
                .filter(Predicate.not(earlier::equals))
                .findFirst();
    }

    static Optional<String> inMessages(List<ReceivedSms> messages) {
        return all(SHOWN, messages.stream().map(ReceivedSms::text)).findFirst();
    }

    static Optional<String> inLetters(List<ReceivedLetter> letters, String earlier) {
        return all(WRITTEN, letters.stream().map(ReceivedLetter::text))
                .filter(Predicate.not(earlier::equals))
                .findFirst();
    }

    private static Stream<String> all(Pattern half, Stream<String> texts) {
        return texts.flatMap(text -> half.matcher(text).results().map(MatchResult::group));
    }
}
