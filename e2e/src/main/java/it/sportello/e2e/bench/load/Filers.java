package it.sportello.e2e.bench.load;

import it.sportello.e2e.bench.bare.Databases;
import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Citizens who can file: known to pin-service with a contact, as after a sign-in, and with an access token. They are
 * written straight into its database, because a minute of filings needs more of them than there is time to enrol.
 */
public final class Filers {

    private static final int AT_ONCE = 5_000;

    /** The others have a mobile: one mailbox per citizen would cost the mail server more than us. */
    private static final int ONE_IN_HAS_EMAIL = 20;

    private static final String PERSON =
            "insert into person (id, tax_code, given_name, family_name, birth_date, language, created_at)"
                    + " values (?, ?, ?, ?, ?, 'it', now())";
    private static final String CONTACT = "insert into contact (id, person_id, channel, address, chosen, created_at)"
            + " values (gen_random_uuid(), ?, ?, ?, true, now())";

    private final ServiceDatabase pinDatabase;
    private final TokenMint mint;
    private final Set<String> taxCodes = new HashSet<>();

    public Filers(ServiceDatabase pinDatabase, TokenMint mint) {
        this.pinDatabase = pinDatabase;
        this.mint = mint;
    }

    /** Writes a CSV file with the one column {@code token}. */
    public Path enrol(int count, Path file) throws SQLException, IOException {
        Files.writeString(file, "token\n");
        try (Connection owner = Databases.asOwner(pinDatabase)) {
            owner.setAutoCommit(false);
            rememberTaxCodes(owner);
            for (int left = count; left > 0; left -= AT_ONCE) {
                List<FictionalCitizen> citizens = Stream.generate(FictionalCitizen::random)
                        .filter(citizen -> taxCodes.add(citizen.taxCode()))
                        .limit(Math.min(left, AT_ONCE))
                        .toList();
                insert(owner, citizens);
                owner.commit();
                Files.write(file, citizens.parallelStream().map(mint::mint).toList(), StandardOpenOption.APPEND);
            }
        }
        return file;
    }

    private void rememberTaxCodes(Connection owner) throws SQLException {
        try (var query = owner.createStatement();
                ResultSet known = query.executeQuery("select tax_code from person")) {
            while (known.next()) {
                taxCodes.add(known.getString(1));
            }
        }
    }

    private static void insert(Connection owner, List<FictionalCitizen> citizens) throws SQLException {
        try (PreparedStatement person = owner.prepareStatement(PERSON);
                PreparedStatement contact = owner.prepareStatement(CONTACT)) {
            for (int i = 0; i < citizens.size(); i++) {
                FictionalCitizen citizen = citizens.get(i);
                boolean byEmail = i % ONE_IN_HAS_EMAIL == 0;
                addRow(
                        person,
                        citizen.personId(),
                        citizen.taxCode(),
                        citizen.givenName(),
                        citizen.familyName(),
                        citizen.birthDate());
                addRow(
                        contact,
                        citizen.personId(),
                        byEmail ? "EMAIL" : "SMS",
                        byEmail ? citizen.email() : citizen.mobile());
            }
            person.executeBatch();
            contact.executeBatch();
        }
    }

    private static void addRow(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}
