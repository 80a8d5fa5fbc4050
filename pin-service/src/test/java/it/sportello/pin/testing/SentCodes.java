package it.sportello.pin.testing;

import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import java.util.UUID;

/** One-time codes, as whoever holds the telephone or the mailbox reads them. */
public final class SentCodes {

    private SentCodes() {}

    public static String bySms(UUID codeId) {
        return read(PinApi.dispatchOf(Topic.DISPATCH_SMS, codeId));
    }

    public static String byMail(UUID codeId) {
        return read(PinApi.dispatchOf(Topic.DISPATCH_MAIL, codeId));
    }

    /** Six digits that are not these. */
    public static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    /** A minute passes for every contact that was sent a code. */
    public static void forgetLastMinute() {
        Tables.change("update code_sending set sent_at = sent_at - interval '61 seconds'");
    }

    private static String read(DispatchRequested dispatch) {
        return String.valueOf(OpenedSeal.of(dispatch).parameters().get("code"));
    }
}
