package it.sportello.e2e.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One simulation of {@code e2e/load} in a Maven of its own: that module cannot share our class path. */
public record GatlingRun(Path repository, Path directory) {

    /** The figures of the measured part and of the warm-up before it. */
    public record Figures(LoadResult measured, LoadResult warmUp) {

        public long acceptedInAll() {
            return measured.accepted() + warmUp.accepted();
        }
    }

    public Figures run(String simulation, Map<String, String> settings) throws IOException, InterruptedException {
        Path result = directory.resolve(simulation + ".properties");
        Path warmUp = directory.resolve(simulation + "-warm-up.properties");
        Path log = directory.resolve(simulation + ".log");
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-q",
                "-f",
                repository.resolve("e2e/load/pom.xml").toString(),
                "test-compile",
                "gatling:test",
                "-Dgatling.simulationClass=it.sportello.load." + simulation,
                "-Dload.result=" + result,
                "-Dload.warm-up-result=" + warmUp));
        settings.forEach((name, value) -> command.add("-Dload." + name + "=" + value));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Gatling ended with " + exit + ", see " + log);
        }
        return new Figures(LoadResult.read(result), LoadResult.read(warmUp));
    }
}
