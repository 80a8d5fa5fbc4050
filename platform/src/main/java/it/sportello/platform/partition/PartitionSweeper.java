package it.sportello.platform.partition;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Keeps every planned table in partitions of a day: new ones ahead of time, old ones dropped whole. */
@ApplicationScoped
class PartitionSweeper {

    private static final Logger LOG = Logger.getLogger(PartitionSweeper.class);

    /** The functions run as the owner: the service itself may neither create nor drop. */
    private static final String SWEEP = """
            select partition_ahead(table_name, ahead_days) + partition_drop(table_name, keep_days)
            from partition_plan order by table_name""";

    private final DataSource database;

    PartitionSweeper(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        sweep();
    }

    /** A failure waits for the next hour: partitions exist days ahead, and the default one takes what has none. */
    @Scheduled(every = "1h", delayed = "1h")
    void sweep() {
        try (var connection = database.getConnection();
                var sweep = connection.createStatement()) {
            sweep.execute(SWEEP);
        } catch (SQLException e) {
            LOG.error("Partitions could not be maintained", e);
        }
    }
}
