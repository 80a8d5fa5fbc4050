package it.sportello.e2e.bench;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.SQLException;

/** What the service has stored: every accepted filing must be there, once. */
record FilingLedger(long stored, long persons) {

    static FilingLedger read(ServiceDatabase database) throws SQLException {
        return new FilingLedger(
                Databases.number(database, "select count(*) from benefit_application"),
                Databases.number(database, "select count(distinct person_id) from benefit_application"));
    }

    FilingLedger since(FilingLedger earlier) {
        return new FilingLedger(stored - earlier.stored, persons - earlier.persons);
    }

    /** Accepted, but not stored; negative when more is stored than was answered in time. */
    long lost(long accepted) {
        return accepted - stored;
    }

    long doubled() {
        return stored - persons;
    }
}
