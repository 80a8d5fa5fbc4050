package it.sportello.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;

@QuarkusTest
class PoolTest {

    @Inject
    DataSource database;

    @Test
    @DisplayName("a database host that vanished does not keep a request, and its place, for ever")
    void aSilentServerIsGivenUp() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.unwrap(PgConnection.class).getNetworkTimeout())
                    .isBetween(1, (int) Duration.ofSeconds(30).toMillis());
        }
    }
}
