package it.sportello.localstack.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The embedded servers tell only what went wrong; otherwise a start would bury ours in a thousand lines. */
public final class QuietLogs {

    /** Held here, because the log manager forgets levels of loggers nobody refers to. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky"),
            Logger.getLogger("com.icegreen"),
            Logger.getLogger("org.jsmpp"),
            Logger.getLogger("org.apache.sshd"));

    private QuietLogs() {}

    public static void apply() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
