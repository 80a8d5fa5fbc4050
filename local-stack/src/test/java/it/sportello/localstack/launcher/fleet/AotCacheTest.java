package it.sportello.localstack.launcher.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    Path built;

    @Test
    void startsWithoutACacheWhereNoneWasRecorded() {
        assertThat(AotCache.WHERE_RECORDED.options(built.resolve("quarkus-run.jar")))
                .isEmpty();
    }

    @Test
    void startsWithTheCacheThatLiesBesideTheService() throws IOException {
        Path recorded = Files.createFile(built.resolve("app.aot"));

        assertThat(AotCache.WHERE_RECORDED.options(built.resolve("quarkus-run.jar")))
                .containsExactly("-XX:AOTCache=" + recorded);
    }

    @Test
    void recordsWhereAStartWillLook() {
        assertThat(AotCache.RECORDED.options(built.resolve("quarkus-run.jar")))
                .containsExactly("-XX:AOTCacheOutput=" + built.resolve("app.aot"));
    }
}
