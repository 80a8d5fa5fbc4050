package it.sportello.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real renderer, where this machine has one. */
final class Kustomize {

    private static final List<List<String>> COMMANDS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

    private static final int SECONDS = 60;

    private Kustomize() {}

    static Optional<String> render(Path directory) {
        return COMMANDS.stream()
                .map(command -> run(command, directory))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> run(List<String> command, Path directory) {
        Process process;
        try {
            process = new ProcessBuilder(command.get(0), command.get(1), directory.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            // There is no such program here.
            return Optional.empty();
        }
        try {
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " does not render " + directory);
            }
            return Optional.of(rendered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rendering", e);
        }
    }
}
