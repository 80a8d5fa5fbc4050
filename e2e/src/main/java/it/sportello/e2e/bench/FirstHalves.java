package it.sportello.e2e.bench;

import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Citizens who asked for a PIN in the ordinary way and read its first half in their mail. */
record FirstHalves(LocalStack stack) {

    private static final Pattern HALF = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ACCEPTED = 202;

    /** A CSV file with the columns {@code tax_code} and {@code pin}. */
    Path collect(int citizens, Path file) throws IOException, InterruptedException {
        List<FictionalCitizen> people =
                Stream.generate(FictionalCitizen::random).limit(citizens).toList();
        stack.register().add(people);
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

    private void request(HttpClient client, FictionalCitizen citizen) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stack.url(SuiteService.PIN).resolve("/pin-requests"))
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
            var half = stack.mailboxes().of(email).stream()
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
