package it.sportello.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.bench.stored.StoredApplications;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@Journey
class StoredApplicationsJourney {

    private static final int MANY = 1_000;

    @Test
    void theRowsThatTheBenchStoresFitTheTables(LocalStack stack) throws SQLException {
        ServiceDatabase database = stack.database(SuiteService.APPLICATION);
        try (Connection owner = database.connectAs(database.owner());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            StoredApplications.insert(owner, 1, MANY, MANY);
            try (var rows = statement.executeQuery(
                    "select count(distinct status) from benefit_application where family_name like 'Inventata %'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(8);
            }
            owner.rollback();
        }
    }
}
