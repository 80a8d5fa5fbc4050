package it.sportello.platform.inbox;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * Why a record had no effect, for operators and logs: the kind of exception and where in our code it arose. Never its
 * message, which may quote what the record holds.
 */
public final class FailureReason {

    private FailureReason() {}

    public static String of(Throwable failure) {
        if (failure instanceof RejectedRecord rejected) {
            return String.valueOf(rejected.getMessage());
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root instanceof SQLException sql
                ? "the database refused it with state " + sql.getSQLState()
                : "the handler failed with " + root.getClass().getSimpleName() + place(root);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("it.sportello.") && frame.getFileName() != null)
                .findFirst()
                .map(frame -> " in " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
