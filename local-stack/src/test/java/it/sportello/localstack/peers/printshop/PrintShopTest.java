package it.sportello.localstack.peers.printshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintShopTest {

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-04-01T16:00:00Z"));
    private final int port = FreePorts.next();
    private DevelopmentKeys keys;
    private Customer customer;
    private PrintShop shop;

    @BeforeEach
    void open() {
        keys = DevelopmentKeys.in(directory.resolve("keys"));
        customer = new Customer(port, keys, keys);
        shop = start();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void printsABatchOnceHoweverOftenItComesButALetterInTwoBatchesTwice() throws Exception {
        customer.upload("batch-1", "letter-1");
        awaitStatus("letter-1", "RECEIVED");
        customer.upload("batch-1", "letter-1");
        customer.upload("batch-2", "letter-1");
        customer.upload("batch-3", "letter-2");
        awaitStatus("letter-2", "RECEIVED");

        assertThat(shop.uploads()).isEqualTo(4);
        assertThat(shop.printed()).containsExactly("letter-1", "letter-1", "letter-2");
    }

    @Test
    void saysWhatBecameOfALetterByTheClockOfTheDomain() throws Exception {
        customer.upload("batch-1", "letter-1");
        awaitStatus("letter-1", "RECEIVED");
        assertThat(shop.untaken()).isEmpty();

        forward(Duration.ofHours(1));
        awaitStatus("letter-1", "PRINTED");
        forward(Duration.ofHours(12));
        awaitStatus("letter-1", "POSTED");

        assertThat(shop.untaken()).hasSize(2).allMatch(name -> name.endsWith(".json"));
    }

    @Test
    void saysNothingWhileItIsTold() throws Exception {
        shop.holdAcknowledgements();
        customer.upload("batch-1", "letter-1");
        awaitStatus("letter-1", "RECEIVED");
        forward(Duration.ofHours(2));

        shop.say("letter-1", "RETURNED", "MOVED_AWAY");

        assertThat(said()).containsOnlyOnce("letter-1").contains("RETURNED", "MOVED_AWAY");
    }

    @Test
    void remembersItsLettersAndKeepsThemEncrypted() throws Exception {
        customer.upload("batch-1", "letter-1");
        awaitStatus("letter-1", "RECEIVED");
        shop.close();
        shop = start();

        assertThat(shop.newestFirst()).extracting(ShopLetter::id).containsExactly("letter-1");
        assertThat(new String(shop.pdf("letter-1"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        try (Stream<Path> files = Files.walk(directory.resolve("shop")).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("%PDF");
            }
        }
    }

    @Test
    void knowsItsOneCustomer() {
        var stranger = new Customer(port, keys, DevelopmentKeys.in(directory.resolve("other-keys")));

        assertThatThrownBy(() -> stranger.upload("batch-1", "letter-1")).isInstanceOf(IOException.class);
        assertThat(shop.uploads()).isZero();
    }

    @Test
    void letsNobodyOutOfTheCustomersDirectory() {
        assertThatThrownBy(() -> customer.put("../kept/batch-1.jwe", new byte[0]))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anUnreadableBatchIsNotPrintedAndStopsNoOther() throws Exception {
        customer.put("batches/0-strange.jwe", "strange".getBytes(StandardCharsets.UTF_8));
        customer.upload("batch-1", "letter-1");

        awaitStatus("letter-1", "RECEIVED");
    }

    private PrintShop start() {
        return new PrintShop(port, directory.resolve("shop"), keys, now::get);
    }

    private void forward(Duration step) {
        now.updateAndGet(time -> time.plus(step));
    }

    private void awaitStatus(String letterId, String status) {
        await(letterId + " is " + status)
                .atMost(Duration.ofSeconds(10))
                .until(() -> shop.newestFirst().stream()
                        .anyMatch(letter ->
                                letter.id().equals(letterId) && letter.status().equals(status)));
    }

    private String said() throws IOException {
        Path acknowledgements = directory.resolve("shop/customer/acknowledgements");
        try (Stream<Path> files = Files.list(acknowledgements)) {
            List<Path> all = files.toList();
            return all.stream().map(PrintShopTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
