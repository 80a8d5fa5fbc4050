package it.sportello.localstack.peers.printshop;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;

/** Takes batches in and says of every letter, by the clock of the domain, when it was printed and when posted. */
final class Clerk {

    private static final Duration TO_PRINT = Duration.ofHours(1);
    private static final Duration TO_POST = Duration.ofHours(12);

    private final Shelves shelves;
    private final LetterBook book;
    private final PublicJsonWebKey key;
    private final Supplier<Instant> clock;
    private volatile boolean resting;
    private volatile boolean silent;

    Clerk(Shelves shelves, LetterBook book, PublicJsonWebKey key, Supplier<Instant> clock) {
        this.shelves = shelves;
        this.book = book;
        this.key = key;
        this.clock = clock;
    }

    void rest(boolean rest) {
        resting = rest;
    }

    void keepSilent(boolean silence) {
        silent = silence;
    }

    void work() throws IOException {
        if (resting) {
            return;
        }
        for (String batchId : shelves.newBatches()) {
            takeIn(batchId);
        }
        if (!silent) {
            acknowledge();
        }
    }

    /** At once, true or not. */
    void say(ShopLetter letter, String status, @Nullable String reason) throws IOException {
        Instant now = clock.get();
        file(List.of(news(letter, status, now, reason)));
        book.said(letter, status, now);
    }

    /** What cannot be opened is kept too, for people to look at. */
    private void takeIn(String batchId) throws IOException {
        if (!shelves.isKept(batchId)) {
            Optional<OpenedBatch> batch = OpenedBatch.open(shelves.read(batchId), key);
            for (String letterId : batch.map(OpenedBatch::ids).orElse(List.of())) {
                book.receive(letterId, batchId, clock.get());
            }
        }
        shelves.keep(batchId);
    }

    private void acknowledge() throws IOException {
        Instant now = clock.get();
        List<String> news = new ArrayList<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (ShopLetter letter : book.all()) {
            String next = next(letter, now);
            if (!next.equals(letter.status())) {
                news.add(news(letter, next, now, null));
                afterwards.add(() -> note(letter, next, now));
            }
        }
        if (!news.isEmpty()) {
            file(news);
            afterwards.forEach(Runnable::run);
        }
    }

    private static String next(ShopLetter letter, Instant now) {
        Duration age = Duration.between(letter.receivedAt(), now);
        return switch (letter.status()) {
            case "RECEIVED" -> age.compareTo(TO_PRINT) >= 0 ? "PRINTED" : "RECEIVED";
            case "PRINTED" -> age.compareTo(TO_POST) >= 0 ? "POSTED" : "PRINTED";
            default -> letter.status();
        };
    }

    private void note(ShopLetter letter, String status, Instant now) {
        try {
            book.said(letter, status, now);
        } catch (IOException e) {
            throw new IllegalStateException("The journal cannot be written", e);
        }
    }

    private void file(List<String> news) throws IOException {
        shelves.acknowledge(
                UUID.randomUUID() + ".json", news.stream().collect(Collectors.joining(",", "{\"letters\":[", "]}")));
    }

    private static String news(ShopLetter letter, String status, Instant at, @Nullable String reason) {
        String because = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return "{\"letter_id\":\"%s\",\"status\":\"%s\",\"at\":\"%s\"%s}".formatted(letter.id(), status, at, because);
    }
}
