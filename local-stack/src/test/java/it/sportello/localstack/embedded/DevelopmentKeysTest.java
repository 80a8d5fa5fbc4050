package it.sportello.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentKeysTest {

    @TempDir
    private Path directory;

    @Test
    void nobodyElseOnTheMachineReadsThem() throws IOException {
        DevelopmentKeys.in(directory);

        for (Path file : files()) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void everyKeySaysThatItIsForDevelopmentOnly() throws IOException {
        DevelopmentKeys.in(directory);

        assertThat(files())
                .filteredOn(file -> !file.toString().endsWith(".pem"))
                .hasSize(30)
                .allSatisfy(file -> assertThat(Files.readString(file)).contains("\"kid\":\"dev-"));
    }

    @Test
    void stayTheSameFromStartToStart() throws IOException {
        Path signing = DevelopmentKeys.in(directory).tokenSigning();
        String first = Files.readString(signing);

        DevelopmentKeys.in(directory);

        assertThat(signing).hasContent(first);
    }

    @Test
    void aFileThatAKilledStartLeftEmptyGetsItsKey() throws IOException {
        Path signing = DevelopmentKeys.in(directory).tokenSigning();
        Files.writeString(signing, "");

        DevelopmentKeys.in(directory);

        assertThat(signing).content().contains("\"kid\":\"dev-");
    }

    @Test
    void thePublicFilesHoldNothingPrivate() {
        var keys = DevelopmentKeys.in(directory);

        assertThat(keys.sealingSigners()).content().doesNotContain("\"d\":");
        assertThat(keys.agentsSealingSigners()).content().doesNotContain("\"d\":");
        assertThat(keys.caseGrantSigners()).content().doesNotContain("\"d\":");
        assertThat(keys.clientSigners()).content().doesNotContain("\"d\":");
        assertThat(keys.cardAuthority()).content().doesNotContain("PRIVATE");
        assertThat(keys.sealingTo(Recipient.MAIL)).content().doesNotContain("\"d\":");
        assertThat(keys.opening(Recipient.MAIL)).content().contains("\"d\":");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
