package it.sportello.e2e.bench;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.peers.Mailboxes;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Citizens who asked for a PIN in the ordinary way and read its first half in their mail. */
record FirstHalves(URI pinService, ServiceDatabase database, Mailboxes mailboxes) {

    private static final Pattern HALF = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ACCEPTED = 202;

    /** A CSV file with the columns {@code tax_code} and {@code pin}. */
    Path collect(int citizens, Path file) throws SQLException, IOException, InterruptedException {
        List<FictionalCitizen> people =
                Stream.generate(FictionalCitizen::random).limit(citizens).toList();
        register(people);
        try (var client = HttpClient.newHttpClient()) {
            for (FictionalCitizen citizen : people) {
                request(client, citizen);
            }
        }
        List<String> rows = new ArrayList<>(List.of("tax_code,pin"));
        for (FictionalCitizen citizen : people) {
            rows.add(citizen.taxCode() + "," + awaitHalf(citizen.email()));
        }
        return Files.write(file, rows);
    }

    private void register(List<FictionalCitizen> people) throws SQLException {
        try (Connection owner = Databases.asOwner(database);
                PreparedStatement insert = owner.prepareStatement("""
                        insert into register.resident (tax_code, given_name, family_name, sex, birth_date, birth_place,
                            street, house_number, postal_code, municipality, province, country)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IT')""")) {
            for (FictionalCitizen citizen : people) {
                Object[] values = {
                    citizen.taxCode(),
                    citizen.givenName(),
                    citizen.familyName(),
                    citizen.sex().name(),
                    Date.valueOf(citizen.birthDate()),
                    citizen.birthPlace(),
                    citizen.address().street(),
                    citizen.address().houseNumber(),
                    citizen.address().postalCode(),
                    citizen.address().municipality(),
                    citizen.address().province()
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
        }
    }

    private void request(HttpClient client, FictionalCitizen citizen) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(pinService.resolve("/pin-requests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form(citizen)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new IllegalStateException("A request for a PIN was answered " + answer.statusCode());
        }
    }

    private static String form(FictionalCitizen citizen) {
        return """
                {"tax_code": "%s", "given_name": "%s", "family_name": "%s", "sex": "%s", "birth_date": "%s",
                 "birth_place": "%s", "phone": "%s", "first_half_channel": "EMAIL", "contacts": {"email": "%s"},
                 "residence": {"street": "%s", "house_number": "%s", "postal_code": "%s", "municipality": "%s",
                               "province": "%s"}}
                """.formatted(
                        citizen.taxCode(),
                        citizen.givenName(),
                        citizen.familyName(),
                        citizen.sex(),
                        citizen.birthDate(),
                        citizen.birthPlace(),
                        citizen.mobile(),
                        citizen.email(),
                        citizen.address().street(),
                        citizen.address().houseNumber(),
                        citizen.address().postalCode(),
                        citizen.address().municipality(),
                        citizen.address().province());
    }

    private String awaitHalf(String email) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var half = mailboxes.of(email).stream()
                    .flatMap(mail -> HALF.matcher(mail.text()).results())
                    .map(MatchResult::group)
                    .findFirst();
            if (half.isPresent()) {
                return half.get();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("No first half arrived within " + PATIENCE);
    }
}
