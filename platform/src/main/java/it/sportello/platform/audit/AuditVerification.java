package it.sportello.platform.audit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The command of the auditor, run beside a service with its libraries; docs/operation.md shows it. The role needs no
 * more than the service's.
 */
public final class AuditVerification {

    private static final int SOUND = 0;
    private static final int FOUND_SOMETHING = 1;
    private static final int NOT_VERIFIED = 2;

    private static final Logger LOG = Logger.getLogger(AuditVerification.class);

    private AuditVerification() {}

    /** @param arguments JDBC URL, key file, and a head as the service's log published it */
    public static void main(String[] arguments) {
        // Outside Quarkus the log is the JDK's: one line for each finding, as shells like it.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
        System.exit(run(List.of(arguments)));
    }

    /** The exit status. Whoever runs this by a clock must tell a broken chain from a database that was away. */
    static int run(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            LOG.error("audit not verified: needs a JDBC URL, a key file and, if there is one, a published head");
            return NOT_VERIFIED;
        }
        try {
            return verify(
                    arguments.get(0),
                    Path.of(arguments.get(1)),
                    arguments.stream().skip(2).findFirst());
        } catch (SQLException | IllegalArgumentException | IllegalStateException e) {
            LOG.errorf("audit not verified: %s", e.getMessage());
            return NOT_VERIFIED;
        }
    }

    private static int verify(String jdbcUrl, Path keyFile, Optional<String> published) throws SQLException {
        List<AuditFinding> findings = find(jdbcUrl, AuditChain.with(keyFile), published.map(AuditHead::parse));
        findings.forEach(LOG::error);
        LOG.infof("audit verified: %d findings", findings.size());
        return findings.isEmpty() ? SOUND : FOUND_SOMETHING;
    }

    private static List<AuditFinding> find(String jdbcUrl, AuditChain chain, Optional<AuditHead> published)
            throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            return new AuditVerifier(connection, chain).verify(published, Instant.now());
        }
    }
}
