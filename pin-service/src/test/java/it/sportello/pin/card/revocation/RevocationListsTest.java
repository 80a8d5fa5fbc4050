package it.sportello.pin.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.peers.card.CardAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationListsTest {

    private static final Instant NOW = Instant.now();
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));
    private static final CardAuthority AUTHORITY = CardAuthority.lookalike();

    @TempDir
    private Path directory;

    @Test
    void readsAFileOnceUntilItChanges() throws IOException {
        var lists = lists(Long.MAX_VALUE);
        Path file = put("list.pem");
        RevocationList first = lists.read(directory).getFirst();
        assertThat(lists.read(directory)).singleElement().isSameAs(first);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(5)));
        assertThat(lists.read(directory)).singleElement().isNotSameAs(first);
    }

    @Test
    void forgetsAFileThatIsGone() throws IOException {
        var lists = lists(Long.MAX_VALUE);
        Path file = put("list.pem");
        assertThat(lists.read(directory)).hasSize(1);
        Files.delete(file);
        assertThat(lists.read(directory)).isEmpty();
    }

    @Test
    void readsNoMoreThanTheBoundInAll() throws IOException {
        Path first = put("a.pem");
        long one = Files.size(first);
        // No two signatures are of the same length.
        Files.copy(first, directory.resolve("b.pem"));
        assertThat(lists(2 * one).read(directory)).hasSize(2);
        assertThat(lists(2 * one - 1).read(directory)).hasSize(1);
        assertThat(lists(one - 1).read(directory)).isEmpty();
    }

    @Test
    @DisplayName(
            "C8 of more lists than are read those are left out that were put there first, whatever they are called")
    void leavesOutTheOldest() throws IOException {
        Path old = Files.writeString(directory.resolve("a.pem"), AUTHORITY.revocationList(NOW.minusSeconds(60), UNTIL));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(60)));
        long one = Files.size(put("b.pem"));
        assertThat(lists(one + 99).read(directory))
                .singleElement()
                .satisfies(list -> assertThat(list.from()).isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void readsWhatIsThereInBinaryAndAsText() throws IOException {
        byte[] binary = AUTHORITY.revocations(NOW).until(UNTIL).der();
        Files.write(directory.resolve("binary.crl"), binary);
        assertThat(lists(Long.MAX_VALUE).read(directory)).hasSize(1);
        Files.write(directory.resolve("binary.crl"), binary, StandardOpenOption.APPEND);
        assertThat(lists(Long.MAX_VALUE).read(directory)).hasSize(2);

        String text = AUTHORITY.revocationList(NOW, UNTIL);
        Files.writeString(directory.resolve("text.crl"), "Of today:\r\n" + text.replace("\n", "\r\n") + text);
        assertThat(lists(Long.MAX_VALUE).read(directory)).hasSize(4);
    }

    @Test
    void readsTheOthersOfAFileWhereOneDoesNotCount() throws IOException {
        String others = CardAuthority.lookalike().revocationList(NOW, UNTIL);
        Files.writeString(directory.resolve("two.crl"), others + AUTHORITY.revocationList(NOW, UNTIL));
        Files.writeString(
                directory.resolve("cut.crl"),
                AUTHORITY.revocationList(NOW, UNTIL).substring(0, 200));
        Files.writeString(directory.resolve("empty.crl"), "");
        assertThat(lists(Long.MAX_VALUE).read(directory)).hasSize(1);
    }

    private static RevocationLists lists(long mostBytes) {
        return new RevocationLists(mostBytes, List.of(AUTHORITY.certificate()));
    }

    private Path put(String name) throws IOException {
        String list = AUTHORITY.revocationList(NOW, UNTIL);
        return Files.writeString(directory.resolve(name), list);
    }
}
