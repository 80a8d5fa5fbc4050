package it.sportello.e2e.journey.pin;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * What waits for real time waits in vain for the domain's clock, so that whoever moves that clock shortens no wait. Here what
 * was noted by it grows older instead: failures and the waits they brought (C11), and when devices were last told of (C9).
 */
final class RealTime {

    private static final List<String> AGEING = List.of("""
            update guess_counter set waits_until = waits_until - interval '%1$s', tried_at = tried_at - interval '%1$s',
                recent = array(select failure - interval '%1$s' from unnest(recent) failure order by failure)""", """
            update device_notice set not_before = not_before - interval '%1$s'""");

    private RealTime() {}

    /** For everybody: nobody else may be guessing meanwhile. */
    static void passes(LocalStack stack, Duration time) {
        ServiceDatabase database = stack.database(SuiteService.PIN);
        try (Connection owner = database.connectAs(database.owner());
                Statement statement = owner.createStatement()) {
            for (String ageing : AGEING) {
                statement.executeUpdate(ageing.formatted(time));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Time does not pass in " + database.name(), e);
        }
    }
}
