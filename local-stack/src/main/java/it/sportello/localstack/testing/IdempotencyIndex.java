package it.sportello.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL finds the row that a repeated request made. */
public final class IdempotencyIndex {

    private static final String QUESTION = """
            explain select id from %s
            where idempotency_scope = 'nobody' and idempotency_key = '00000000-0000-4000-8000-000000000000'""";

    private IdempotencyIndex() {}

    /** By the key's own index, and by no other: the planner could mistake that for a quicker one. */
    public static void assertIsTheOnlyOneAsked(String table) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            assertThat(planOf(statement, table)).anyMatch(line -> line.contains("uq_" + table + "_idempotency"));

            statement.execute("alter table %1$s drop constraint uq_%1$s_idempotency".formatted(table));

            assertThat(planOf(statement, table)).anyMatch(line -> line.contains("Seq Scan"));
            owner.rollback();
        }
    }

    private static List<String> planOf(Statement statement, String table) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (ResultSet line = statement.executeQuery(QUESTION.formatted(table))) {
            while (line.next()) {
                plan.add(line.getString(1));
            }
        }
        return plan;
    }
}
