package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.peers.card.CardAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationListsTest {

    private static final Instant NOW = Instant.now();
    private static final CardAuthority AUTHORITY = CardAuthority.lookalike();

    @TempDir
    private Path directory;

    @Test
    void readsAFileOnceUntilItChanges() throws IOException {
        var lists = new RevocationLists(Long.MAX_VALUE);
        Path file = put("list.pem");
        X509CRL first = lists.read(directory).getFirst();
        assertThat(lists.read(directory)).singleElement().isSameAs(first);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(5)));
        assertThat(lists.read(directory)).singleElement().isNotSameAs(first);
    }

    @Test
    void forgetsAFileThatIsGone() throws IOException {
        var lists = new RevocationLists(Long.MAX_VALUE);
        Path file = put("list.pem");
        assertThat(lists.read(directory)).hasSize(1);
        Files.delete(file);
        assertThat(lists.read(directory)).isEmpty();
    }

    @Test
    void readsNoMoreThanTheBoundInAll() throws IOException {
        long one = Files.size(put("a.pem"));
        put("b.pem");
        assertThat(new RevocationLists(2 * one).read(directory)).hasSize(2);
        assertThat(new RevocationLists(2 * one - 1).read(directory)).hasSize(1);
        assertThat(new RevocationLists(one - 1).read(directory)).isEmpty();
    }

    private Path put(String name) throws IOException {
        String list = AUTHORITY.revocationList(NOW, NOW.plus(Duration.ofDays(1)));
        return Files.writeString(directory.resolve(name), list);
    }
}
