package it.sportello.localstack.peers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Mailboxes that outlive the process: one directory an address, one {@code .eml} file a message, in order of arrival. */
final class ReceivedMailStore {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path directory;
    private final Managers managers;
    private final List<KeptMail> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger received = new AtomicInteger();

    ReceivedMailStore(Path directory, Managers managers) {
        this.directory = directory;
        this.managers = managers;
    }

    void load() {
        try {
            Files.createDirectories(directory);
            for (Path file : messages()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    var message = new MimeMessage(SESSION, bytes);
                    Instant arrived = Files.getLastModifiedTime(file).toInstant();
                    deliver(numberOf(file), addressOf(file), message, arrived);
                }
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("Mail of an earlier start cannot be read from " + directory, e);
        }
    }

    ReceivedMail add(String address, MimeMessage message) throws MessagingException, IOException {
        int number = received.incrementAndGet();
        write(number, address, message);
        return deliver(number, address, message, Instant.now());
    }

    /** Into the mailbox alone, for what its owner takes out again. */
    void pass(String address, MimeMessage message) {
        mailbox(address).deliver(message);
    }

    /** Oldest first. */
    List<KeptMail> all() {
        return List.copyOf(kept);
    }

    private ReceivedMail deliver(int number, String address, MimeMessage message, Instant arrived)
            throws MessagingException, IOException {
        ReceivedMail mail = ReceivedMail.of(address, message, arrived);
        kept.add(new KeptMail(number, mail));
        mailbox(address).deliver(message);
        return mail;
    }

    /** On disk before the sender hears 250. */
    private void write(int number, String address, MimeMessage message) throws MessagingException, IOException {
        Path mailbox = directory.resolve(URLEncoder.encode(address, StandardCharsets.UTF_8));
        Path file = mailbox.resolve("%08d.eml".formatted(number));
        Path unfinished = mailbox.resolve(file.getFileName() + ".part");
        Files.createDirectories(mailbox);
        try (OutputStream bytes = Files.newOutputStream(unfinished)) {
            message.writeTo(bytes);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted((a, b) -> a.getFileName().compareTo(b.getFileName()))
                    .toList();
            found.stream().mapToInt(ReceivedMailStore::numberOf).max().ifPresent(received::set);
            return found;
        }
    }

    private GreenMailUser mailbox(String address) {
        GreenMailUser known = managers.getUserManager().getUserByEmail(address);
        if (known != null) {
            return known;
        }
        try {
            return managers.getUserManager().createUser(address, address, address);
        } catch (UserException e) {
            throw new IllegalStateException("No mailbox for this address", e);
        }
    }

    private static int numberOf(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".eml", ""));
    }

    private static String addressOf(Path file) {
        return URLDecoder.decode(file.getParent().getFileName().toString(), StandardCharsets.UTF_8);
    }
}
