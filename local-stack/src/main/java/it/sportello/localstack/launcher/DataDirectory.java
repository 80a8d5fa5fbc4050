package it.sportello.localstack.launcher;

import it.sportello.localstack.embedded.Directories;
import it.sportello.localstack.launcher.fleet.StartRefusedException;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** All that one stack leaves on disk, held by one launcher at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "launcher.pid";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws StartRefusedException when another launcher holds it */
    static DataDirectory lock(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new StartRefusedException("A stack already runs on %s (process %s). ./sportello stop ends it."
                        .formatted(root, Files.readString(root.resolve(LOCK)).strip()));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + root, e);
        }
    }

    /** Forgets everything but the unpacked programs. */
    void wipe() {
        for (Path kept :
                List.of(keys(), postgres(), kafka(), mail(), sms(), printShop(), familyBooklet(), run(), logs())) {
            Directories.delete(kept);
        }
        try {
            Files.deleteIfExists(clock());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set the clock back", e);
        }
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresBinaries() {
        return root.resolve("postgres-binaries");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path sms() {
        return root.resolve("sms");
    }

    Path printShop() {
        return root.resolve("print-shop");
    }

    Path familyBooklet() {
        return root.resolve("family-booklet");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path clock() {
        return root.resolve("clock-shift");
    }

    /** For the temporary files of the services and of the launcher itself. */
    void deleteTemporaryFiles() {
        Directories.delete(root.resolve("tmp"));
        for (SuiteService service : SuiteService.values()) {
            Directories.delete(run().resolve(service.module()).resolve("tmp"));
        }
    }

    @Override
    public void close() {
        try {
            lock.truncate(0);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release " + root, e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
