package it.sportello.platform.audit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The command of the auditor, run beside a service with its libraries:
 *
 * <pre>{@code java -cp 'quarkus-app/lib/main/*' it.sportello.platform.audit.AuditVerification \
 *     <jdbc url>?user=<role> <audit key file> [<published head>]}</pre>
 *
 * The password stands in {@code ~/.pgpass}, as for psql: a command line is no place for it. The role needs no more than
 * the service's. Exits with 1 when something was found.
 */
public final class AuditVerification {

    private static final Logger LOG = Logger.getLogger(AuditVerification.class);

    private AuditVerification() {}

    /** @param arguments JDBC URL, key file, and a head as the service's log published it */
    public static void main(String[] arguments) throws SQLException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("needs a JDBC URL and a key file");
        }
        Optional<AuditHead> published =
                Optional.of(arguments).filter(given -> given.length > 2).map(given -> AuditHead.parse(given[2]));
        List<AuditFinding> findings = run(arguments[0], Path.of(arguments[1]), published);
        findings.forEach(finding -> LOG.error(finding));
        LOG.infof("audit verified: %d findings", findings.size());
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    static List<AuditFinding> run(String jdbcUrl, Path keyFile, Optional<AuditHead> published) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            return new AuditVerifier(connection, AuditChain.with(keyFile)).verify(published, Instant.now());
        }
    }
}
