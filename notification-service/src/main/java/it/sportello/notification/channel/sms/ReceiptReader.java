package it.sportello.notification.channel.sms;

import it.sportello.notification.channel.ReceiptOutcome;
import it.sportello.notification.channel.sms.receipt.SmsReceipt;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a receipt says. Newer message centers say it in fields of their own, all in the text that appendix B of
 * SMPP 3.4 describes; that text also quotes the message, so nothing but id and state is taken from it.
 */
final class ReceiptReader {

    private static final Pattern ID = Pattern.compile("\\bid:(\\S+)");
    private static final Pattern STATE = Pattern.compile("\\bstat:([A-Z]{5,7})\\b");

    private ReceiptReader() {}

    /** Empty for what is no receipt, and for one that only says that the message is under way. */
    static Optional<SmsReceipt> read(DeliverSm message) {
        if (!message.isSmscDeliveryReceipt()) {
            return Optional.empty();
        }
        byte[] octets = message.getShortMessage();
        String text = octets == null ? "" : new String(octets, StandardCharsets.US_ASCII);
        var field = message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        String id = field == null ? find(ID, text) : field.getValueAsString();
        return id == null ? Optional.empty() : outcome(message, text).map(outcome -> new SmsReceipt(id, outcome));
    }

    private static Optional<ReceiptOutcome> outcome(DeliverSm message, String text) {
        var field = message.getOptionalParameter(OptionalParameter.Message_state.class);
        String state = field == null ? find(STATE, text) : String.valueOf(field.getValue());
        return state == null ? Optional.empty() : outcomeOf(state);
    }

    /** The words of the text and the numbers of {@code message_state}. */
    private static Optional<ReceiptOutcome> outcomeOf(String state) {
        return switch (state) {
            case "DELIVRD", "2" -> Optional.of(ReceiptOutcome.DELIVERED);
            case "EXPIRED", "3" -> Optional.of(ReceiptOutcome.EXPIRED);
            case "DELETED", "4", "UNDELIV", "5", "REJECTD", "8" -> Optional.of(ReceiptOutcome.UNDELIVERED);
            default -> Optional.empty();
        };
    }

    private static @Nullable String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
