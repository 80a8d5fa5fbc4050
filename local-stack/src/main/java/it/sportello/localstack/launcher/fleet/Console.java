package it.sportello.localstack.launcher.fleet;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Every line with the name of who says it; the services' lines also in a file each. */
public final class Console {

    private static final String OURS = "local-stack";

    private final @Nullable PrintStream out;

    private Console(@Nullable PrintStream out) {
        this.out = out;
    }

    public static Console printingTo(PrintStream out) {
        return new Console(out);
    }

    /** Files only. */
    public static Console silent() {
        return new Console(null);
    }

    public synchronized void say(String text) {
        line(OURS, text);
    }

    synchronized void line(String who, String text) {
        if (out != null) {
            out.printf("%-22s | %s%n", who, text);
        }
    }

    /** Passes lines on until the process that writes them ends. */
    void follow(String who, Process process, Path log) {
        Thread.ofPlatform().daemon().name("log of " + who).start(() -> {
            try (var lines = process.inputReader();
                    var file = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                    line(who, text);
                    file.write(text);
                    file.newLine();
                    file.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The log of " + who + " broke off", e);
            }
        });
    }
}
