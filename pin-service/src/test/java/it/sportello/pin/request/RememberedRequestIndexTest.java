package it.sportello.pin.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberedRequestIndexTest {

    private static final String QUESTION = """
            explain select id from pin_request
            where idempotency_scope = 'nobody' and idempotency_key = '00000000-0000-4000-8000-000000000000'""";

    @Test
    @DisplayName("a repeated request is found by its key alone: no other index could be mistaken for a quicker one")
    void noOtherIndexAnswers() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            assertThat(planOf(statement)).anyMatch(line -> line.contains("uq_pin_request_idempotency"));

            statement.execute("alter table pin_request drop constraint uq_pin_request_idempotency");

            assertThat(planOf(statement)).anyMatch(line -> line.contains("Seq Scan"));
            owner.rollback();
        }
    }

    private static List<String> planOf(Statement statement) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (ResultSet line = statement.executeQuery(QUESTION)) {
            while (line.next()) {
                plan.add(line.getString(1));
            }
        }
        return plan;
    }
}
