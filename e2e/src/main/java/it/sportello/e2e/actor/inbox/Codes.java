package it.sportello.e2e.actor.inbox;

import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.peers.sms.ReceivedSms;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds one-time codes in what citizens receive; beside each stand telephone numbers, which have as many digits. */
final class Codes {

    private static final Pattern IN_A_MESSAGE = Pattern.compile("(?<=^(Codice|Code) )\\d{6}\\b");

    /** On a line of its own. */
    private static final Pattern IN_A_MAIL = Pattern.compile("(?m)(?<=^ {4})\\d{6}(?=\\s*$)");

    private Codes() {}

    static List<String> inMessages(List<ReceivedSms> messages) {
        return all(IN_A_MESSAGE, messages.stream().map(ReceivedSms::text));
    }

    static List<String> inMails(List<ReceivedMail> mails) {
        return all(IN_A_MAIL, mails.stream().map(ReceivedMail::text));
    }

    private static List<String> all(Pattern code, Stream<String> texts) {
        return texts.flatMap(text -> code.matcher(text).results().map(MatchResult::group))
                .toList();
    }
}
