package it.sportello.pin.card;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lists of revoked cards in a directory. They are large and mostly as they were: a file counts as read until it changes. */
final class RevocationLists {

    private static final Logger LOG = Logger.getLogger(RevocationLists.class);

    private final long mostBytes;
    private Map<Version, List<X509CRL>> known = Map.of();

    /** @param mostBytes of all files: who may write there is not to fill the memory */
    RevocationLists(long mostBytes) {
        this.mostBytes = mostBytes;
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

    /** One that cannot be read does not take the others with it. */
    synchronized List<X509CRL> read(Path directory) {
        Map<Version, List<X509CRL>> found = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            long left = mostBytes;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                left -= readFile(file, left, found);
            }
        } catch (IOException e) {
            LOG.warnf("Lists of revoked cards cannot be read from %s: %s", directory, e);
        }
        known = Map.copyOf(found);
        return known.values().stream().flatMap(Collection::stream).toList();
    }

    /** How many bytes of those that are left it took. */
    private long readFile(Path file, long left, Map<Version, List<X509CRL>> found) {
        try {
            Version version = Version.of(file);
            if (version.size() > left) {
                LOG.warnf("A list of revoked cards is not read: %s makes them more than %d bytes", file, mostBytes);
                return 0;
            }
            List<X509CRL> before = known.get(version);
            found.put(version, before == null ? parse(version) : before);
            return version.size();
        } catch (IOException e) {
            LOG.warnf("A list of revoked cards cannot be read: %s (%s)", file, e);
            return 0;
        }
    }

    private static List<X509CRL> parse(Version version) throws IOException {
        try (InputStream file = Files.newInputStream(version.file())) {
            var content = new ByteArrayInputStream(file.readNBytes((int) version.size()));
            return CertificateFactory.getInstance("X.509").generateCRLs(content).stream()
                    .map(X509CRL.class::cast)
                    .toList();
        } catch (CRLException | CertificateException e) {
            LOG.warnf("A list of revoked cards cannot be read: %s (%s)", version.file(), e);
            return List.of();
        }
    }
}
