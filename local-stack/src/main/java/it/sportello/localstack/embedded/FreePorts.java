package it.sportello.localstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ports nobody listens on at the moment, nor will before a server of this process does: they are below those that systems
 * give to outgoing connections, and no other process chooses from the same hundred while this one lives.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int HUNDREDS = 120;
    private static final int HUNDRED = 100;

    /** Held until the process ends: the lock goes with whom nobody refers to. */
    private static final Hundred MINE = Hundred.lockOne();

    private static final AtomicInteger TRIED = new AtomicInteger();

    private FreePorts() {}

    /** As many, all different. */
    public static List<Integer> next(int count) {
        return Stream.generate(FreePorts::next).limit(count).toList();
    }

    public static int next() {
        return Stream.generate(() -> MINE.first() + Math.floorMod(TRIED.getAndIncrement(), HUNDRED))
                .limit(HUNDRED)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private record Hundred(int first, FileLock lock) {

        static Hundred lockOne() {
            try {
                Path directory =
                        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "sportello-test-ports"));
                for (int hundred = 0; hundred < HUNDREDS; hundred++) {
                    FileLock lock = lock(directory.resolve(Integer.toString(hundred)));
                    if (lock != null) {
                        return new Hundred(FIRST + HUNDRED * hundred, lock);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("No ports can be kept from other processes", e);
            }
            throw new IllegalStateException("All ports are other processes'");
        }

        private static @Nullable FileLock lock(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return lock;
            } catch (OverlappingFileLockException _) {
                // Of this process, where the class is loaded twice.
                channel.close();
                return null;
            }
        }
    }
}
