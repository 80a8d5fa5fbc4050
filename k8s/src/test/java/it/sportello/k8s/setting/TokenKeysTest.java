package it.sportello.k8s.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Between the job that changes keys and the service that signs with them lie a secret, a right and two mounts. */
class TokenKeysTest {

    private static final String SECRET = "pin-service-token-keys";
    private static final String FILE = "/etc/sportello/token-keys/token-signing.jwks";

    @ParameterizedTest
    @EnumSource
    void theJobReadsTheFileThatTheServiceReadsAndWritesItsSecret(Overlay overlay) {
        var service = new Workload(overlay, overlay.find("Deployment", "pin-service"));
        var job = new Workload(overlay, overlay.find("CronJob", "token-keys"));

        assertThat(service.settings()).containsEntry("SPORTELLO_TOKEN_SIGNING_KEYS", FILE);
        assertThat(texts(job.container().get("args"))).containsExactly(FILE, "--out", "$(SECRETS)/" + SECRET);
        for (Workload workload : new Workload[] {service, job}) {
            JsonNode mount = named(workload.container().get("volumeMounts"), "token-keys");
            assertThat(Path.of(FILE).getParent())
                    .hasToString(mount.get("mountPath").textValue());
            assertThat(mount.has("subPath")).as("never refreshed").isFalse();
            assertThat(named(workload.pod().get("volumes"), "token-keys")
                            .at("/secret/secretName")
                            .textValue())
                    .isEqualTo(SECRET);
            assertThat(workload.container().get("image"))
                    .isEqualTo(service.container().get("image"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theJobMayPatchThatSecretAndNothingElse(Overlay overlay) {
        assertThat(overlay.ofKind("ClusterRoleBinding")).isEmpty();
        assertThat(overlay.ofKind("RoleBinding")).singleElement().satisfies(binding -> {
            assertThat(binding.text("/roleRef/name")).isEqualTo("token-keys");
            assertThat(binding.at("/subjects").findValuesAsText("name")).containsExactly("token-keys");
        });
        assertThat(overlay.find("Role", "token-keys").at("/rules").toString())
                .isEqualTo("[{\"apiGroups\":[\"\"],\"resourceNames\":[\"" + SECRET
                        + "\"],\"resources\":[\"secrets\"],\"verbs\":[\"patch\"]}]");
        assertThat(Stream.of("Deployment", "Job", "CronJob")
                        .flatMap(kind -> overlay.ofKind(kind).stream())
                        .filter(manifest -> "token-keys"
                                .equals(new Workload(overlay, manifest)
                                        .pod()
                                        .path("serviceAccountName")
                                        .asText()))
                        .map(Manifest::kind))
                .containsExactly("CronJob");
    }

    @ParameterizedTest
    @EnumSource
    void oneAtATimeAndWellWithinTheHourThatAKeyIsAnnounced(Overlay overlay) {
        Manifest job = overlay.find("CronJob", "token-keys");
        assertThat(job.text("/spec/schedule")).matches("\\d+ \\* \\* \\* \\*");
        assertThat(job.text("/spec/concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(job.at("/spec/jobTemplate/spec/activeDeadlineSeconds").intValue())
                .isLessThan(3600);
    }

    @Test
    void theCommandIsThereUnderThatName() throws IOException {
        String command = Overlay.PRODUCTION
                .find("CronJob", "token-keys")
                .at("/spec/jobTemplate/spec/template/spec/containers/0/command/3")
                .textValue();
        Path source = Path.of("../pin-service/src/main/java", command.replace('.', '/') + ".java");
        assertThat(Files.readString(source)).contains("public static void main");
        assertThat(Files.readString(Path.of("../docs/operation.md"))).contains(command);
    }

    private static JsonNode named(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
    }
}
