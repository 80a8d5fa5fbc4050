package it.sportello.load;

import java.nio.file.Path;
import java.util.Objects;

/** What a run is told by system properties {@code load.*}. */
final class LoadSettings {

    /** Of the service, without trailing slash. */
    String url() {
        return text("url");
    }

    /** Arrivals a second that the open model keeps up, whatever the answers. */
    double rate() {
        return Double.parseDouble(text("rate"));
    }

    int seconds() {
        return Integer.parseInt(text("seconds"));
    }

    int warmUpSeconds() {
        return Integer.parseInt(text("warm-up-seconds"));
    }

    /** Citizens at a time, in closed models. */
    int citizens() {
        return Integer.parseInt(text("citizens"));
    }

    Path file(String name) {
        return Path.of(text(name));
    }

    String text(String name) {
        return Objects.requireNonNull(System.getProperty("load." + name), () -> "System property load." + name);
    }
}
