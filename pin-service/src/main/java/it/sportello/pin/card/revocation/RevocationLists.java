package it.sportello.pin.card.revocation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lists of revoked cards in a directory. They are large and mostly as they were: a file counts as read until it changes. */
public final class RevocationLists {

    private static final Logger LOG = Logger.getLogger(RevocationLists.class);

    private final long mostBytes;
    private final RevocationListReader reader;
    private Map<Version, List<RevocationList>> known = Map.of();

    /**
     * @param mostBytes of all files: who may write there is not to fill the memory
     * @param authorities whose lists count
     */
    public RevocationLists(long mostBytes, List<X509Certificate> authorities) {
        this.mostBytes = mostBytes;
        this.reader = new RevocationListReader(authorities);
    }

    /** A file as it was. */
    private record Version(Path file, long size, FileTime changed) {

        private Version {
            requireNonNull(file, "file");
            requireNonNull(changed, "changed");
        }

        static Version of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(file, attributes.size(), attributes.lastModifiedTime());
        }
    }

    /** Those that count, or will. One that cannot be read does not take the others with it. */
    public synchronized List<RevocationList> read(Path directory) {
        Map<Version, List<RevocationList>> found = new HashMap<>();
        long left = mostBytes;
        for (Version version : newestFirst(directory)) {
            if (version.size() > left) {
                LOG.warnf("A list of revoked cards is not read: %s is beyond %d bytes", version.file(), mostBytes);
            } else {
                left -= version.size();
                readFile(version, found);
            }
        }
        known = Map.copyOf(found);
        return known.values().stream().flatMap(Collection::stream).toList();
    }

    /** So that where there are too many it is not today's that is left out. */
    private static List<Version> newestFirst(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(RevocationLists::versionOf)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Version::changed).reversed().thenComparing(Version::file))
                    .toList();
        } catch (IOException e) {
            LOG.warnf("Lists of revoked cards cannot be read from %s: %s", directory, e);
            return List.of();
        }
    }

    private static Optional<Version> versionOf(Path file) {
        try {
            return Optional.of(Version.of(file));
        } catch (IOException e) {
            LOG.warnf("A list of revoked cards cannot be read: %s (%s)", file, e);
            return Optional.empty();
        }
    }

    private void readFile(Version version, Map<Version, List<RevocationList>> found) {
        try {
            List<RevocationList> before = known.get(version);
            found.put(version, before == null ? parse(version) : before);
        } catch (IOException e) {
            LOG.warnf("A list of revoked cards cannot be read: %s (%s)", version.file(), e);
        }
    }

    private List<RevocationList> parse(Version version) throws IOException {
        List<RevocationList> found = new ArrayList<>();
        for (byte[] list : content(version)) {
            try {
                found.add(reader.read(list));
            } catch (CRLException e) {
                LOG.warnf("A list of revoked cards does not count: %s (%s)", version.file(), e.getMessage());
            }
        }
        return found;
    }

    private static List<byte[]> content(Version version) throws IOException {
        try (InputStream file = Files.newInputStream(version.file())) {
            return RevocationFile.lists(file.readNBytes((int) version.size()));
        } catch (CRLException e) {
            LOG.warnf("A list of revoked cards cannot be read: %s (%s)", version.file(), e.getMessage());
            return List.of();
        }
    }
}
