package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What the service has stored during a run: every accepted filing must be there, once. */
record FilingLedger(long stored, long persons) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Where a run begins: ids are in the order of filing. */
    static UUID newest(ServiceDatabase database) throws SQLException {
        try (Connection owner = Databases.asOwner(database);
                var statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select id from benefit_application order by id desc limit 1")) {
            return row.next() ? row.getObject(1, UUID.class) : BEFORE_ALL;
        }
    }

    /** What was stored after {@code newest}; counting all would take longer than the run. */
    static FilingLedger since(UUID newest, ServiceDatabase database) throws SQLException {
        String after = " from benefit_application where id > '" + newest + "'";
        return new FilingLedger(
                Databases.number(database, "select count(*)" + after),
                Databases.number(database, "select count(distinct person_id)" + after));
    }

    /** Accepted, but not stored; negative when more is stored than was answered in time. */
    long lost(long accepted) {
        return accepted - stored;
    }

    long doubled() {
        return stored - persons;
    }
}
