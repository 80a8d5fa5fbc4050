package it.sportello.localstack.peers.printshop;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which letters the shop has had and what it said of them, kept in the journal across restarts. */
final class LetterBook {

    private static final String RECEIVED = "RECEIVED";

    private final Shelves shelves;
    private final Map<String, ShopLetter> letters = new LinkedHashMap<>();

    LetterBook(Shelves shelves) throws IOException {
        this.shelves = shelves;
        for (String note : shelves.notes()) {
            String[] word = note.split(" ");
            enter(word[0], word[1], word[2], Instant.parse(word[3]));
        }
    }

    /** Takes in every letter of a batch it has not had: a letter in two batches is printed twice. */
    synchronized void receive(String id, String batchId, Instant now) throws IOException {
        note(id, batchId, RECEIVED, now);
    }

    synchronized void said(ShopLetter letter, String status, Instant now) throws IOException {
        note(letter.id(), letter.batchId(), status, now);
    }

    synchronized List<ShopLetter> all() {
        return new ArrayList<>(letters.values());
    }

    synchronized Optional<ShopLetter> find(String id) {
        return Optional.ofNullable(letters.get(id));
    }

    synchronized List<String> printed() throws IOException {
        return shelves.notes().stream()
                .map(note -> note.split(" "))
                .filter(word -> word[2].equals(RECEIVED))
                .map(word -> word[0])
                .toList();
    }

    private void note(String id, String batchId, String status, Instant at) throws IOException {
        shelves.note(String.join(" ", id, batchId, status, at.toString()));
        enter(id, batchId, status, at);
    }

    private void enter(String id, String batchId, String status, Instant at) {
        ShopLetter known = letters.get(id);
        letters.put(
                id, known == null ? new ShopLetter(letters.size() + 1, id, batchId, at, status) : known.said(status));
    }
}
