package it.sportello.e2e.journey.issuer;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.embedded.FreePorts;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.SuiteService;
import it.sportello.localstack.peers.card.Card;
import it.sportello.localstack.peers.card.CardAuthority;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The edge of docs/identity/cns.conf before a running suite: that very file, in which only what is marked as the reader's
 * own is another.
 */
final class Nginx implements AutoCloseable {

    private static final Path DOCUMENTED = Path.of("..", "docs", "identity", "cns.conf");

    private static final String HERE = "127.0.0.1";

    /** What the file does not say, because a distribution does; here it is no daemon, and writes nowhere else. */
    private static final String AROUND = """
            daemon off;
            master_process off;
            pid nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include cns.conf;
            }
            """;

    private final Process process;
    private final int cards;
    private final int others;

    private Nginx(Process process, int cards, int others) {
        this.process = process;
        this.cards = cards;
        this.others = others;
    }

    /** Where this machine has one: Debian's is in no ordinary user's path. */
    static Optional<Path> program() {
        return Stream.of((System.getenv().getOrDefault("PATH", "") + ":/usr/sbin").split(":"))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param directory where it finds and leaves everything */
    static Nginx before(LocalStack suite, Path program, Path directory) throws IOException {
        int cards = FreePorts.next();
        int others = FreePorts.next();
        Files.writeString(directory.resolve("nginx.conf"), AROUND);
        Files.writeString(directory.resolve("cns.conf"), documented(suite, directory, cards, others));
        Process process = new ProcessBuilder(
                        program.toString(), "-p", directory.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        var edge = new Nginx(process, cards, others);
        await("nginx takes connections").atMost(Duration.ofSeconds(10)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx ended: " + Files.readString(directory.resolve("error.log")));
            }
            return isOpen(others);
        });
        return edge;
    }

    /** The door that asks for cards. */
    URI cards() {
        return URI.create("https://" + HERE + ":" + cards);
    }

    /** The door for everything else. */
    URI others() {
        return URI.create("https://" + HERE + ":" + others);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String documented(LocalStack suite, Path directory, int cards, int others) throws IOException {
        // Whose door it is is not what is tried: any certificate does.
        Card door = CardAuthority.lookalike().card(FictionalCitizen.random()).selfSigned();
        Path certificate = Files.writeString(directory.resolve("door.crt"), door.certificatePem());
        Path key = Files.writeString(directory.resolve("door.key"), door.keyPem());
        String pinService = suite.url(SuiteService.PIN).toString();
        return new Replacement(Files.readString(DOCUMENTED))
                .of("listen 443 ssl;", "listen " + HERE + ":" + cards + " ssl;")
                .of("listen 443 ssl;", "listen " + HERE + ":" + others + " ssl;")
                .of("/etc/nginx/tls/cns.crt", certificate.toString())
                .of("/etc/nginx/tls/api.crt", certificate.toString())
                .of("/etc/nginx/tls/cns.key", key.toString())
                .of("/etc/nginx/tls/api.key", key.toString())
                .of(
                        "/etc/nginx/tls/cns-authorities.pem",
                        suite.keys().cardAuthority().toString())
                .of("http://pin-service.sportello.example:8081", pinService)
                .of("http://pin-service.sportello.example:8081", pinService)
                .text();
    }

    private static boolean isOpen(int port) {
        try (Socket connected = new Socket(InetAddress.ofLiteral(HERE), port)) {
            return connected.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private record Replacement(String text) {

        /** The first one, which has to be there and on a line that says so. */
        Replacement of(String example, String own) {
            Pattern line = Pattern.compile(Pattern.quote(example) + "(?=.*# yours)");
            if (!line.matcher(text).find()) {
                throw new IllegalStateException(DOCUMENTED + " has no example " + example);
            }
            return new Replacement(line.matcher(text).replaceFirst(Matcher.quoteReplacement(own)));
        }
    }
}
