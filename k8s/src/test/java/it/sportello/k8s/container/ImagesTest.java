package it.sportello.k8s.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each Dockerfile by its lines; that an engine builds it was never tried, see README. */
class ImagesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pin-service",
                "application-service",
                "notification-service",
                "contact-center-service",
                "local-stack"
            })
    void anImageRunsWithoutRightsOnABaseOfTheBuildersChoice(String module) throws IOException {
        assertThat(lines(module))
                .contains("FROM ${BASE_IMAGE}", "USER 10001:10001")
                .anyMatch(line -> line.startsWith("ARG BASE_IMAGE="))
                .noneMatch(line -> line.startsWith("ADD "));
        assertThat(lines(module).stream().filter(line -> line.startsWith("COPY ")))
                .allMatch(line -> line.startsWith("COPY target/"));
    }

    /** The heap may be replaced from outside, the rest is as the launcher has it. */
    @ParameterizedTest
    @EnumSource
    void theJvmIsStartedAsTheLauncherStartsIt(SuiteService service) throws IOException {
        List<String> expected = new ArrayList<>(service.jvmOptions());
        String heap = expected.removeFirst();
        assertThat(lines(service.module())).contains("ENV JDK_JAVA_OPTIONS=\"" + heap + "\"");
        assertThat(entryPoint(service)).startsWith("java").endsWith("-jar", "/app/quarkus-run.jar");
        assertThat(entryPoint(service).subList(1, entryPoint(service).size() - 2))
                .containsExactlyElementsOf(expected);
    }

    private static List<String> entryPoint(SuiteService service) throws IOException {
        String line = lines(service.module()).stream()
                .filter(candidate -> candidate.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>();
        for (JsonNode word : MAPPER.readTree(line.substring("ENTRYPOINT ".length()))) {
            words.add(word.textValue());
        }
        return words;
    }

    private static List<String> lines(String module) throws IOException {
        return Files.readAllLines(Path.of("..", module, "Dockerfile"));
    }
}
