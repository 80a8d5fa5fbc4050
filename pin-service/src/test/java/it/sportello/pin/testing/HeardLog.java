package it.sportello.pin.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service logs until it is closed. */
public final class HeardLog extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private HeardLog() {}

    public static HeardLog listening() {
        HeardLog listener = new HeardLog();
        Logger.getLogger("").addHandler(listener);
        return listener;
    }

    /** Lines with these words, in the order in which they came. */
    public List<String> with(String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
