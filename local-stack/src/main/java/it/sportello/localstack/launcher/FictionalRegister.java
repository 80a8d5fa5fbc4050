package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.testing.FictionalCitizen;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Writes invented people into the resident register, whose table pin-service's migrations have made. */
public final class FictionalRegister {

    private static final int RESIDENTS = 12;

    private static final String INSERT = """
            insert into register.resident (tax_code, given_name, family_name, sex, birth_date, birth_place,
                                           street, house_number, postal_code, municipality, province, country,
                                           health_card_number, health_card_expiry)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IT', ?, ?)
            on conflict do nothing
            """;

    private final ServiceDatabase database;

    public FictionalRegister(ServiceDatabase pinDatabase) {
        this.database = pinDatabase;
    }

    /** The people everybody finds in a new stack: always the same. */
    public static List<FictionalCitizen> residents() {
        return IntStream.rangeClosed(1, RESIDENTS)
                .mapToObj(FictionalCitizen::numbered)
                .toList();
    }

    public void add(List<FictionalCitizen> citizens) {
        try (Connection connection = database.connectAs(database.owner());
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (FictionalCitizen citizen : citizens) {
                fill(insert, citizen);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The resident register takes nobody", e);
        }
    }

    private static void fill(PreparedStatement insert, FictionalCitizen citizen) throws SQLException {
        insert.setString(1, citizen.taxCode());
        insert.setString(2, citizen.givenName());
        insert.setString(3, citizen.familyName());
        insert.setString(4, citizen.sex().name());
        insert.setDate(5, Date.valueOf(citizen.birthDate()));
        insert.setString(6, citizen.birthPlace());
        insert.setString(7, citizen.address().street());
        insert.setString(8, citizen.address().houseNumber());
        insert.setString(9, citizen.address().postalCode());
        insert.setString(10, citizen.address().municipality());
        insert.setString(11, citizen.address().province());
        insert.setString(12, citizen.healthCardNumber());
        insert.setDate(13, Date.valueOf(citizen.healthCardExpiry()));
    }
}
