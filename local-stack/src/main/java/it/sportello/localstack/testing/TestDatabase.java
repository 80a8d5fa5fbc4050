package it.sportello.localstack.testing;

import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** The database of the service under test, seen from outside the service. The caller closes the connection. */
public final class TestDatabase {

    private TestDatabase() {}

    /** May everything in this database: prepares what a test needs and reads what it checks. */
    public static Connection asOwner() throws SQLException {
        return address().connectAs(address().owner());
    }

    /** May exactly what the running service may. */
    public static Connection asApp() throws SQLException {
        return address().connectAs(address().app());
    }

    public static ServiceDatabase address() {
        return TestSettings.database();
    }
}
