package it.sportello.localstack.peers.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody's telephones, oldest message first: one file a message, so that they outlive the process. */
public final class Phones {

    private static final String FINISHED = ".sms";

    private final Path directory;

    public Phones(Path directory) {
        this.directory = directory;
    }

    /** What came to {@code number}, in the form {@code +393331234567}. */
    public List<ReceivedSms> of(String number) {
        return all().stream().filter(sms -> sms.recipient().equals(number)).toList();
    }

    Optional<ReceivedSms> find(String id) {
        Path file = directory.resolve(id + FINISHED);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    public List<ReceivedSms> all() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(FINISHED))
                    .sorted()
                    .map(Phones::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The telephones cannot be read", e);
        }
    }

    /** On disk before the sender hears that it was taken. */
    void add(ReceivedSms sms) {
        Path unfinished = directory.resolve(sms.id() + ".part");
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    unfinished,
                    String.join(
                            "\n",
                            sms.recipient(),
                            Integer.toString(sms.reference()),
                            sms.receivedAt().toString(),
                            sms.text()));
            Files.move(unfinished, directory.resolve(sms.id() + FINISHED), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A message cannot be stored", e);
        }
    }

    private static ReceivedSms read(Path file) {
        try {
            String[] lines = Files.readString(file).split("\n", 4);
            String id = file.getFileName().toString().replace(FINISHED, "");
            return new ReceivedSms(id, lines[0], Integer.parseInt(lines[1]), Instant.parse(lines[2]), lines[3]);
        } catch (IOException e) {
            throw new UncheckedIOException("A message of an earlier start cannot be read", e);
        }
    }
}
