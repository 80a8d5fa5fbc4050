package it.sportello.application.receipt.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.hibernate.Session;

/** Editions by code and version: the first one to be served under a version is the one that stays. */
@ApplicationScoped
class BenefitEditionRepository {

    private static final String INSERT = """
            insert into benefit_edition (code, version, content) values (?, ?, ?::jsonb) on conflict do nothing""";

    private static final String IS_SERVED = """
            select content = ?::jsonb from benefit_edition where code = ? and version = ?""";

    private final Session session;

    BenefitEditionRepository(Session session) {
        this.session = session;
    }

    /** Whether this is the content that stands, or has stood, under the version. */
    boolean keep(String code, String version, String content) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT);
                    PreparedStatement compare = connection.prepareStatement(IS_SERVED)) {
                insert.setString(1, code);
                insert.setString(2, version);
                insert.setString(3, content);
                insert.executeUpdate();
                compare.setString(1, content);
                compare.setString(2, code);
                compare.setString(3, version);
                ResultSet same = compare.executeQuery();
                return same.next() && same.getBoolean(1);
            }
        });
    }

    Optional<String> find(String code, String version) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select content from benefit_edition where code = ? and version = ?")) {
                select.setString(1, code);
                select.setString(2, version);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }
}
