package it.sportello.localstack.launcher.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A shell that outlives the launcher by a moment: when the pipe between them closes, however the launcher ended, it stops
 * the services recorded in a directory, and PostgreSQL, which would otherwise keep ports and memory until the next start.
 */
public final class Guardian implements AutoCloseable {

    private static final String SCRIPT = """
            cat > /dev/null
            for pid in $(cat "$1"/*.pid 2>/dev/null); do kill -TERM "$pid"; done
            # TERM would make PostgreSQL wait for clients that may never go.
            for pid in $(head -n 1 "$2" 2>/dev/null); do kill -INT "$pid"; done
            """;

    private final Process shell;

    private Guardian(Process shell) {
        this.shell = shell;
    }

    public static Guardian over(Path services, Path postgres) {
        try {
            return new Guardian(new ProcessBuilder(
                            "setsid",
                            "sh",
                            "-c",
                            SCRIPT,
                            "sportello-guardian",
                            services.toString(),
                            postgres.resolve("postmaster.pid").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a shell", e);
        }
    }

    /** Lets it look once, and end. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the pipe to the guardian", e);
        }
    }
}
