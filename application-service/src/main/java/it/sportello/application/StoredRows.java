package it.sportello.application;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What a plain statement finds, in the transaction of the session: for what no entity stands. */
public final class StoredRows {

    private StoredRows() {}

    /** Makes something of the row that the result stands at, and does not move it. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param parameters one for each question mark */
    public static <T> List<T> list(Session session, String sql, Reader<T> reader, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                List<T> found = new ArrayList<>();
                for (ResultSet row = select.executeQuery(); row.next(); ) {
                    found.add(reader.read(row));
                }
                return found;
            }
        });
    }
}
