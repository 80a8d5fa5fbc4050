package it.sportello.localstack.launcher.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DomainClock;
import it.sportello.localstack.embedded.FreePorts;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.MailServer;
import it.sportello.localstack.peers.booklet.FamilyBooklet;
import it.sportello.localstack.peers.printshop.Customer;
import it.sportello.localstack.peers.printshop.PrintShop;
import it.sportello.localstack.peers.sms.MessageCenter;
import it.sportello.localstack.peers.sms.Sender;
import it.sportello.localstack.testing.FictionalCitizen;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPageTest {

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private MailServer mail;
    private MessageCenter messageCenter;
    private PrintShop printShop;
    private FamilyBooklet familyBooklet;
    private DomainClock clock;
    private StackPage page;

    @BeforeEach
    void start() {
        mail = new MailServer(FreePorts.next(), FreePorts.next(), directory.resolve("mail"));
        messageCenter = new MessageCenter(FreePorts.next(), directory.resolve("sms"));
        clock = new DomainClock(directory.resolve("clock-shift"));
        DevelopmentKeys keys = DevelopmentKeys.in(directory.resolve("keys"));
        printShop = new PrintShop(FreePorts.next(), directory.resolve("print-shop"), keys, clock::now);
        familyBooklet = new FamilyBooklet(FreePorts.next(), directory.resolve("family-booklet"), clock::now);
        Map<SuiteService, URI> services = Map.of(SuiteService.PIN, URI.create("http://127.0.0.1:8081"));
        page = new StackPage(
                new Shown(
                        mail,
                        messageCenter,
                        printShop,
                        familyBooklet,
                        clock,
                        List.of(FictionalCitizen.numbered(1)),
                        URI.create("http://127.0.0.1:8090"),
                        services),
                0);
    }

    @AfterEach
    void stop() {
        page.close();
        familyBooklet.close();
        printShop.close();
        mail.close();
        messageCenter.close();
        http.close();
    }

    @Test
    void showsMailWithoutRunningWhatItBrings() throws Exception {
        send("\"<b>\"@example.org", "<script>alert(1)</script>", "Gentile <b>cittadina</b>", "\"><b>");

        assertThat(get("/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&lt;b")
                .doesNotContain("<script", "<b>");
        assertThat(get("/mail/1").body())
                .contains("Gentile &lt;b&gt;cittadina&lt;/b&gt;", "&quot;&lt;b", "&quot;&gt;&lt;b&gt;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void showsWhoWroteAMailToWhomAndInWhichLanguage() throws Exception {
        send("ada@example.org", "Der erste Teil Ihrer PIN", "Grüß Gott,\nłódź", "de");

        assertThat(get("/").body()).contains("<a href=\"/mail/1\" lang=\"de\">Der erste Teil Ihrer PIN</a>");
        assertThat(get("/mail/1").body())
                .contains(
                        "<article lang=\"de\">", "<dd>sportello<wbr>@example.org</dd>", "<dd>ada<wbr>@example.org</dd>")
                .contains("Grüß Gott,\nłódź");
    }

    @Test
    void showsTelephonesWithoutRunningWhatTheyBring() throws Exception {
        try (var sender = new Sender(messageCenter.port())) {
            sender.submit("+393201234567", "Codice <b>".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(get("/").body())
                .contains("+393201234567", "Codice &lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void showsALetterAsAPicture() throws Exception {
        var keys = new DevelopmentKeys(directory.resolve("keys"));
        new Customer(printShop.port(), keys, keys).upload("batch-1", "letter-1");
        await("the letter is printed").until(() -> !printShop.printed().isEmpty());

        assertThat(get("/").body()).contains("<a href=\"/letter/1\">");
        assertThat(get("/letter/1").body()).contains("<img class=\"sheet\" src=\"/letter/1.png\"");
        assertThat(get("/letter/1.png").headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(get("/letter/1.png").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/letter/1.png").body()).contains("PNG");
        assertThat(get("/letter/2").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOnItIsKeptOrComesFromElsewhere() throws Exception {
        for (String path : new String[] {"/", "/style.css", "/icon.svg", "/mail/7", "/nowhere"}) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        }
        assertThat(get("/mail/7").statusCode()).isEqualTo(404);
        assertThat(get("/").body()).doesNotContain("https://", "<script");
    }

    @Test
    void everythingItNamesIsThere() throws Exception {
        Matcher named = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"").matcher(get("/").body());
        assertThat(named.results().map(result -> result.group(1)).filter(path -> !path.equals("/clock")))
                .contains("/style.css", "/icon.svg")
                .allSatisfy(path -> assertThat(get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void leadsToWherePeopleSignInWithoutAPin() throws Exception {
        assertThat(get("/").body())
                .contains("href=\"http://127.0.0.1:8090/realms/spid/\"", "href=\"http://127.0.0.1:8090/\"");
    }

    @Test
    void movesTheClockForward() throws Exception {
        var before = clock.now();

        assertThat(post("forward=PT12H", page.url().toString()).statusCode()).isEqualTo(303);

        assertThat(clock.now()).isCloseTo(before.plus(Duration.ofHours(12)), within(20, ChronoUnit.SECONDS));
    }

    @Test
    void movesTheClockByItsOwnButtonsAlone() throws Exception {
        var before = clock.now();

        assertThat(post("forward=PT999H", page.url().toString()).statusCode()).isEqualTo(400);
        assertThat(post("forward=PT12H", "http://elsewhere.example").statusCode())
                .isEqualTo(403);

        assertThat(clock.now()).isCloseTo(before, within(20, ChronoUnit.SECONDS));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form, String origin) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(page.url().resolve("/clock"))
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private void send(String recipient, String subject, String text, String language) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mail.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("sportello@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        message.setHeader("Content-Language", language);
        Transport.send(message);
    }
}
