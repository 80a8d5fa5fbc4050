package it.sportello.application.submission;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often this thread waits for the database: the driver logs every Sync message it sends. */
final class RoundTrips extends Handler implements AutoCloseable {

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Thread counted = Thread.currentThread();
    private final List<String> messages = new ArrayList<>();

    private RoundTrips() {}

    static RoundTrips ofThisThread() {
        RoundTrips roundTrips = new RoundTrips();
        roundTrips.driver.setLevel(Level.FINEST);
        roundTrips.driver.addHandler(roundTrips);
        return roundTrips;
    }

    long count() {
        return messages.stream()
                .filter(message -> message.contains("FE=> Sync"))
                .count();
    }

    /** The conversation, for the test's failure. */
    @Override
    public String toString() {
        return String.join("\n", messages);
    }

    @Override
    public void publish(LogRecord message) {
        if (Thread.currentThread() == counted) {
            messages.add(MessageFormat.format(message.getMessage(), message.getParameters()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(null);
    }
}
