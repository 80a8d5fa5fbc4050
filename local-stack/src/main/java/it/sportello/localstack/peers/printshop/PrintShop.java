package it.sportello.localstack.peers.printshop;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.PostalKey;
import it.sportello.localstack.embedded.QuietLogs;
import it.sportello.localstack.peers.control.RemoteControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The print shop of the world. By the domain's clock a letter is printed an hour after its batch came in, and given to the
 * post twelve hours after; nothing comes back unless it is told to.
 */
public final class PrintShop implements AutoCloseable, PrintShopMXBean {

    private static final long MILLIS_BETWEEN_LOOKS = 250;

    private final int port;
    private final DevelopmentKeys keys;
    private final Shelves shelves;
    private final LetterBook book;
    private final Clerk clerk;
    private final PublicJsonWebKey key;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("print-shop").daemon().factory());
    private SftpDoor door;

    /** Batches are kept in {@code directory}, encrypted, and letters are there again after the next start. */
    public PrintShop(int port, Path directory, DevelopmentKeys keys, Supplier<Instant> clock) {
        QuietLogs.apply();
        this.port = port;
        this.keys = keys;
        key = read(keys.postal(PostalKey.PRINT_SHOP));
        shelves = new Shelves(directory);
        try {
            book = new LetterBook(shelves);
        } catch (IOException e) {
            throw new UncheckedIOException("The print shop's journal cannot be read", e);
        }
        clerk = new Clerk(shelves, book, key, clock);
        door = openDoor();
        hours.scheduleWithFixedDelay(this::work, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        RemoteControl.attach(NAME, this);
    }

    public int port() {
        return port;
    }

    /** Every letter, for the page that shows them. */
    public List<ShopLetter> newestFirst() {
        return book.all().reversed();
    }

    public Optional<ShopLetter> find(int number) {
        return book.all().stream().filter(letter -> letter.number() == number).findFirst();
    }

    @Override
    public byte[] pdf(String letterId) {
        return attempt(() -> {
            ShopLetter letter = known(letterId);
            return OpenedBatch.open(shelves.read(letter.batchId()), key)
                    .orElseThrow()
                    .letters()
                    .get(letterId);
        });
    }

    @Override
    public synchronized void stopReceiving() {
        door.close();
    }

    @Override
    public synchronized void startReceiving() {
        door = openDoor();
    }

    @Override
    public void holdAnswers() {
        door.holdAnswers();
    }

    @Override
    public void releaseAnswers() {
        door.releaseAnswers();
    }

    @Override
    public void refuseUploads() {
        door.refuse(true);
    }

    @Override
    public void acceptUploads() {
        door.refuse(false);
    }

    @Override
    public void stopWork() {
        clerk.rest(true);
    }

    @Override
    public void resumeWork() {
        clerk.rest(false);
    }

    @Override
    public void holdAcknowledgements() {
        clerk.keepSilent(true);
    }

    @Override
    public void releaseAcknowledgements() {
        clerk.keepSilent(false);
    }

    @Override
    public void say(String letterId, String status, String reason) {
        attempt(() -> {
            clerk.say(known(letterId), status, reason.isEmpty() ? null : reason);
            return null;
        });
    }

    @Override
    public void leave(String fileName, String content) {
        attempt(() -> {
            shelves.acknowledge(fileName, content);
            return null;
        });
    }

    @Override
    public List<String> printed() {
        return attempt(book::printed);
    }

    @Override
    public int uploads() {
        return door.uploads();
    }

    @Override
    public List<String> untaken() {
        return attempt(shelves::acknowledged);
    }

    @Override
    public String disk() {
        return attempt(shelves::everything);
    }

    @Override
    public void close() {
        hours.shutdownNow();
        stopReceiving();
        RemoteControl.detach(NAME);
    }

    private ShopLetter known(String letterId) {
        return book.find(letterId).orElseThrow(() -> new IllegalArgumentException("No letter " + letterId));
    }

    private void work() {
        try {
            clerk.work();
        } catch (IOException | RuntimeException e) {
            // What the shop cannot read lies there until somebody looks, as in any shop.
            System.getLogger(PrintShop.class.getName())
                    .log(System.Logger.Level.WARNING, "The print shop stands still", e);
        }
    }

    private SftpDoor openDoor() {
        PublicJsonWebKey host = read(keys.postal(PostalKey.PRINT_SHOP_HOST));
        PublicJsonWebKey customer = read(keys.postalPublic(PostalKey.CLIENT));
        return new SftpDoor(
                port,
                shelves.customer(),
                new KeyPair(host.getPublicKey(), host.getPrivateKey()),
                customer.getPublicKey());
    }

    private static PublicJsonWebKey read(Path file) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("The print shop cannot use its key " + file, e);
        }
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The print shop's disk fails", e);
        }
    }

    private interface Attempt<T> {
        T run() throws IOException;
    }
}
