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
 *     <jdbc url with user and password> <audit key file> [<published head>]}</pre>
 *
 * Exits with 1 when something was found.
 */
public final class AuditVerification {

    private static final Logger LOG = Logger.getLogger(AuditVerification.class);

    private AuditVerification() {}

    /** @param arguments JDBC URL, key file, and a head as the service's log published it */
    public static void main(String[] arguments) throws SQLException {
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
