package it.sportello.k8s.container;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.k8s.Overlay;
import it.sportello.k8s.Workload;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that takes more than its limit is killed without a word: the heap must be less than that by enough. */
class MemoryTest {

    /** Classes, compiled code, threads, buffers and Argon2, in MiB: with a heap of 160, 265 in all were seen. */
    private static final int BESIDE_THE_HEAP = 192;

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

    static Stream<Workload> processes() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Stream.concat(
                        overlay.services().stream(),
                        Stream.of("Job", "CronJob")
                                .flatMap(kind -> overlay.ofKind(kind).stream())
                                .map(job -> new Workload(overlay, job))))
                .filter(workload -> service(workload).isPresent());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theHeapLeavesRoomForEverythingElse(Workload workload) {
        String limit = workload.container().at("/resources/limits/memory").asText();
        assertThat(limit).endsWith("Mi");
        assertThat(heap(workload) + BESIDE_THE_HEAP).isLessThanOrEqualTo(Integer.parseInt(limit.replace("Mi", "")));
    }

    private static int heap(Workload workload) {
        String ofTheImage = String.join(" ", service(workload).orElseThrow().jvmOptions());
        Matcher heap = HEAP.matcher(workload.settings().getOrDefault("JDK_JAVA_OPTIONS", ofTheImage));
        assertThat(heap.find()).as("a heap size").isTrue();
        return Integer.parseInt(heap.group(1));
    }

    /** The peers of development are none. */
    private static Optional<SuiteService> service(Workload workload) {
        String image = workload.container().get("image").textValue();
        return Arrays.stream(SuiteService.values())
                .filter(service -> image.contains("/" + service.module() + ":"))
                .findFirst();
    }
}
