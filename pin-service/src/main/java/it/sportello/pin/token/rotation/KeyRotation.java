package it.sportello.pin.token.rotation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The command that keeps the keys of access tokens young, run by a clock or by hand beside pin-service with its
 * libraries; docs/operation.md shows it. It adds the next key when that is due and takes away those whose tokens have long
 * expired. Running it more often than needed does nothing.
 */
public final class KeyRotation {

    private static final int DONE = 0;
    private static final int NOT_ROTATED = 2;

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    /** Where a cluster gives a pod what its service account proves itself with. */
    private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

    private final Clock realClock;
    private final Path account;

    KeyRotation(Clock realClock, Path account) {
        this.realClock = realClock;
        this.account = account;
    }

    /** @param arguments the key file, and what {@link RotationOrder} knows */
    public static void main(String[] arguments) {
        // Outside Quarkus the log is the JDK's: one line for each finding, as shells like it.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
        System.exit(new KeyRotation(Clock.systemUTC(), ACCOUNT).run(List.of(arguments)));
    }

    /** The exit status. */
    int run(List<String> arguments) {
        try {
            rotate(RotationOrder.parse(arguments));
            return DONE;
        } catch (IOException e) {
            LOG.errorf("keys not rotated: %s", e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.errorf("keys not rotated: %s", e.getMessage());
        }
        return NOT_ROTATED;
    }

    private void rotate(RotationOrder order) throws IOException {
        SigningKeySet before = SigningKeySet.read(order.file());
        Instant now = realClock.instant();
        SigningKeySet after = order.rotation().next(before, now);
        if (after.equals(before)) {
            LOG.infof("nothing to do: %s", before.keys());
            return;
        }
        write(order, after.toJson());
        LOG.infof("%s signs now, in the file are %s", after.signer(now).id(), after.keys());
    }

    private void write(RotationOrder order, String json) throws IOException {
        if (order.goesToACluster()) {
            var secret = new ClusterSecret(URI.create(order.target()), account);
            secret.write(order.file().getFileName().toString(), json);
        } else {
            SecretFile.write(Path.of(order.target()), json);
        }
    }
}
