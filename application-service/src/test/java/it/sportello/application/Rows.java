package it.sportello.application;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** What stands in the database of the service, read and bent by its owner. */
public final class Rows {

    private Rows() {}

    /** The first column of the first row. */
    public static String value(String sql, Object... parameters) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query = prepared(owner, sql, parameters);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int update(String sql, Object... parameters) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement update = prepared(owner, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int applicationsOf(Applicant applicant) {
        return Integer.parseInt(value(
                "select count(*) from benefit_application where person_id = ?",
                applicant.person().personId()));
    }

    public static void setStatus(String applicationId, String status) {
        update("update benefit_application set status = ? where id = ?", status, UUID.fromString(applicationId));
    }

    /** How PostgreSQL would do it with many rows: with the few of a test it would just read all of them, and sort. */
    public static String plan(String sql) {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_bitmapscan = off");
            try (ResultSet lines = statement.executeQuery("explain " + sql)) {
                StringBuilder plan = new StringBuilder();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
                return plan.toString();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
