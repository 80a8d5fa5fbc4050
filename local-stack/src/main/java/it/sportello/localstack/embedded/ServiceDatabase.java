package it.sportello.localstack.embedded;

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

    /** Development servers listen on 127.0.0.1 only; the password is the role's name. */
    public String passwordOf(String role) {
        return role;
    }
}
