package it.sportello.e2e.bench.bare;

import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into a service's database as its owner. */
public final class Databases {

    private Databases() {}

    public static Connection asOwner(ServiceDatabase database) throws SQLException {
        return database.connectAs(database.owner());
    }

    public static long number(ServiceDatabase database, String query) throws SQLException {
        try (Connection owner = asOwner(database);
                var statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
