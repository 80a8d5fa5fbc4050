package it.sportello.application.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.StoredRows;
import it.sportello.application.form.Iban;
import it.sportello.application.receipt.FiledFacts.ClaimedChild;
import it.sportello.application.receipt.FiledFacts.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads what was fixed at filing, and nothing that changed since. */
@ApplicationScoped
class FiledFactsRepository {

    private static final String SELECT = """
            select id, protocol_number, benefit, catalogue_version, period_from, filed_at, given_name, family_name, tax_code,
                   status_at_filing, full_pin_pending_at_filing, declaration, iban, person_id, first_issue,
                   array(select c.tax_code from application_child c where c.application_id = a.id order by c.tax_code)
                       as children,
                   array(select c.severe_disability from application_child c where c.application_id = a.id
                       order by c.tax_code) as disabilities
            from benefit_application a
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Session session;

    FiledFactsRepository(Session session) {
        this.session = session;
    }

    /**
     * Facts with whose they are.
     *
     * @param firstIssue issue of the first half it was filed with; null when more was proved
     */
    record Owned(UUID personId, @Nullable Integer firstIssue, FiledFacts facts) {}

    Optional<Owned> find(UUID id) {
        return query("where id = ?", id);
    }

    Optional<FiledFacts> findByNumber(String protocolNumber) {
        return query("where protocol_number = ?", protocolNumber).map(Owned::facts);
    }

    private Optional<Owned> query(String condition, Object parameter) {
        return StoredRows.list(session, SELECT + condition, FiledFactsRepository::read, parameter).stream()
                .findFirst();
    }

    private static Owned read(ResultSet row) throws SQLException {
        FiledFacts facts = new FiledFacts(
                row.getObject("id", UUID.class),
                row.getString("protocol_number"),
                row.getString("benefit"),
                row.getString("catalogue_version"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                new Holder(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        TaxCodeMask.of(row.getString("tax_code"))),
                ApplicationStatus.valueOf(row.getString("status_at_filing")),
                row.getBoolean("full_pin_pending_at_filing"),
                declaration(row.getString("declaration")),
                account(row.getString("iban")),
                children(row));
        return new Owned(row.getObject("person_id", UUID.class), row.getObject("first_issue", Integer.class), facts);
    }

    private static JsonNode declaration(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored declaration is no JSON", e);
        }
    }

    private static @Nullable String account(@Nullable String iban) {
        return iban == null ? null : new Iban(iban).masked();
    }

    private static List<ClaimedChild> children(ResultSet row) throws SQLException {
        String[] taxCodes = (String[]) row.getArray("children").getArray();
        Boolean[] disabilities = (Boolean[]) row.getArray("disabilities").getArray();
        List<ClaimedChild> children = new ArrayList<>();
        for (int i = 0; i < taxCodes.length; i++) {
            children.add(new ClaimedChild(TaxCodeMask.of(taxCodes[i]), disabilities[i]));
        }
        return children;
    }
}
