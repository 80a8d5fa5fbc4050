package it.sportello.e2e.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.Journey;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.testing.TopicProbe;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A search that finds nothing proves nothing until it has found what was there. */
@Journey
class PlantedPinJourney {

    private final String half = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String grouped = half.substring(0, 4) + "-" + half.substring(4);
    private final String code = "%06d".formatted(half.hashCode() & 0x7FFFF);
    private final Words words = Words.pins(List.of(half)).and(Words.codes(List.of(code)));

    @Test
    @DisplayName("C5 the search finds a PIN in key, header and value of an event")
    void findsItInTopics(LocalStack stack) {
        var topics = new TopicProbe(stack.bootstrapServers());
        String encoded = Base64.getEncoder().encodeToString(("{\"half\":\"" + grouped + "\"}").getBytes(UTF_8));
        byte[] empty = "{}".getBytes(UTF_8);

        topics.send("application-events", half, unknownEvent("-"), empty);
        topics.send("application-events", "key", unknownEvent(grouped), empty);
        topics.send("application-events", "key", unknownEvent("-"), ("{\"a\":\"" + encoded + "\"}").getBytes(UTF_8));

        assertThat(new Traces(stack).inTopics(words)).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("C5 C9 the search finds a PIN in text, bytes and JSON of each database, and a code")
    void findsItInTables(SuiteService service, LocalStack stack) {
        var tables = new Tables(stack.database(service));
        tables.execute("create table planted_text as select 'half: %s' as word".formatted(grouped));
        tables.execute("create table planted_bytes as select convert_to('%s', 'UTF8') as bytes".formatted(half));
        tables.execute("create table planted_json as select jsonb_build_object('half', '%s') as json".formatted(half));
        tables.execute("create table planted_code as select 'typed %s' as code".formatted(code));
        try {
            assertThat(new Traces(stack).inTablesOf(service, words))
                    .extracting(place -> place.substring(place.lastIndexOf('.')))
                    .containsExactlyInAnyOrder(".planted_text", ".planted_bytes", ".planted_json", ".planted_code");
        } finally {
            tables.execute("drop table planted_text, planted_bytes, planted_json, planted_code");
        }
    }

    @Test
    @DisplayName("C5 the search finds a PIN in a log, in a file of the print shop, and letters that lie there in clear")
    void findsItInFiles(LocalStack stack) throws IOException {
        Path log = stack.data().resolve("logs/planted.log");
        Path batch = stack.data().resolve("print-shop/kept/planted.jwe");
        Path letter = stack.data().resolve("run/planted");
        try {
            Files.writeString(log, "sign-in of " + grouped);
            Files.writeString(batch, "half " + half);
            Files.writeString(letter, "%PDF-1.7 compressed");
            var traces = new Traces(stack);

            assertThat(traces.inLogs(words)).containsExactly(log.toString());
            assertThat(traces.atThePrintShop(words)).containsExactly(batch.toString());
            assertThat(traces.openDocuments()).containsExactlyInAnyOrder(batch.toString(), letter.toString());
        } finally {
            for (Path planted : List.of(log, batch, letter)) {
                Files.deleteIfExists(planted);
            }
        }
    }

    @Test
    @DisplayName("C5 the search finds a PIN in a mailbox and on a telephone, and says whose")
    void findsItWithPeople(LocalStack stack) throws MessagingException, IOException {
        String address = UUID.randomUUID() + "@example.org";
        Path sms = stack.data().resolve("sms/FFFFFFFF.sms");
        try {
            Files.createDirectories(sms.getParent());
            Files.writeString(sms, String.join("\n", "+393209999999", "1", Instant.EPOCH.toString(), "PIN " + grouped));
            mail(stack.mailServer().smtpPort(), address);

            assertThat(new Traces(stack).sentTo(words)).containsExactlyInAnyOrder(address, "+393209999999");
        } finally {
            Files.deleteIfExists(sms);
        }
    }

    @Test
    @DisplayName("C5 the search reads logs, doors and metrics of all services")
    void readsWhatServicesWrite(LocalStack stack, Suite suite) {
        var traces = new Traces(stack);
        Citizen.unknownUntilNow(suite).applications().require(401);

        assertThat(traces.inMetrics(Words.literally(List.of("jvm_memory_used_bytes"))))
                .hasSize(SuiteService.values().length);
        for (SuiteService service : SuiteService.values()) {
            assertThat(traces.inLogs(Words.literally(List.of(service.module() + " 1.0.0-SNAPSHOT on JVM"))))
                    .as("a replica may have a log of its own")
                    .anyMatch(file -> file.endsWith("/" + service.module() + ".log"));
        }
        await("the visit is noted at the door")
                .until(() -> traces.inLogs(Words.literally(List.of("/applications"))).stream()
                        .anyMatch(file -> file.endsWith("access.log")));
    }

    private static Map<String, String> unknownEvent(String header) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/application-service",
                "ce_type",
                "it.sportello.PinWasPlanted",
                "ce_time",
                Instant.now().toString(),
                "planted",
                header);
    }

    private void mail(int port, String address) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("stranger@example.org");
        message.setRecipients(RecipientType.TO, address);
        message.setSubject("hello");
        message.setText("PIN " + grouped);
        Transport.send(message);
    }
}
