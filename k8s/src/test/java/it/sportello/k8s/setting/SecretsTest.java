package it.sportello.k8s.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are only referred to; for development a script makes them, of exactly what configuration names. */
class SecretsTest {

    private static final String MOUNTED = "/etc/sportello/keys/";

    /** What operators make. */
    private static final Set<String> OPERATED = Set.of("sportello-cluster-ca-cert", "sportello-db-ca");

    @TempDir
    private Path programs;

    @Test
    void theScriptMakesWhatDevelopmentRefersTo() throws IOException, InterruptedException {
        Map<String, Set<String>> made = made();
        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(referredTo(Overlay.DEV).stream()
                        .filter(secret -> !secret.endsWith("-certificate"))
                        .toList());
        for (Workload service : Overlay.DEV.services()) {
            assertThat(made.get(service.name() + "-keys"))
                    .as("keys of " + service)
                    .isEqualTo(keyFiles(service));
        }
        assertThat(made.get("pin-service-token-keys")).containsExactly("token-signing.jwks");
    }

    @Test
    void whoWantsToRunProductionIsToldOfEverySecret() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(referredTo(Overlay.PRODUCTION))
                .filteredOn(secret -> !secret.endsWith("-keys") && !secret.contains("-service-database"))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(readme).contains("`" + secret + "`"));
    }

    private static Set<String> keyFiles(Workload service) {
        return service.settings().values().stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(value -> value.startsWith(MOUNTED))
                .map(value -> value.substring(MOUNTED.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> referredTo(Overlay overlay) {
        Set<String> users =
                overlay.ofKind("KafkaUser").stream().map(Manifest::name).collect(Collectors.toSet());
        return overlay.manifests().stream()
                .flatMap(manifest -> secrets(manifest.node()))
                .filter(secret -> !users.contains(secret) && !OPERATED.contains(secret))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> secrets(JsonNode node) {
        Stream<String> named = Stream.of(
                        "secretKeyRef", "secretRef", "passwordSecret", "accessKeyId", "secretAccessKey")
                .flatMap(reference -> node.findValues(reference).stream())
                .map(reference -> reference.get("name").textValue());
        return Stream.of(named, node.findValuesAsText("secretName").stream(), certificates(node))
                .flatMap(names -> names);
    }

    private static Stream<String> certificates(JsonNode node) {
        return node.findValues("certificateRefs").stream()
                .flatMap(references -> references.findValuesAsText("name").stream());
    }

    /** The script with a {@code kubectl} that only tells what it was asked: name of each secret, and its keys. */
    private Map<String, Set<String>> made() throws IOException, InterruptedException {
        Files.writeString(
                Files.createFile(
                        programs.resolve("kubectl"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))),
                "#!/bin/sh\nprintf '%s ' \"$@\"\necho\n");
        var script = new ProcessBuilder(
                        Overlay.DEV.directory().resolve("create-secrets").toString())
                .redirectErrorStream(true);
        script.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        Process running = script.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(output).isZero();
        Map<String, Set<String>> made = new TreeMap<>();
        for (String line : output.lines().toList()) {
            assertThat(line).startsWith("-n sportello-dev create secret generic ");
            String[] words = line.split(" ");
            made.put(words[5], keys(words));
        }
        return made;
    }

    private static Set<String> keys(String[] words) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith("--from-file="))
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
