package it.sportello.localstack.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One service's database with its two roles: the owner migrates the schema, the application role owns nothing and gets
 * from the migrations exactly what it needs.
 */
public record ServiceDatabase(String name, String jdbcUrl) {

    public String owner() {
        return name + "_owner";
    }

    public String app() {
        return name + "_app";
    }

    /** The caller closes it. */
    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, role, passwordOf(role));
    }

    /** Development servers listen on 127.0.0.1 only; the password is the role's name. */
    public String passwordOf(String role) {
        return role;
    }
}
