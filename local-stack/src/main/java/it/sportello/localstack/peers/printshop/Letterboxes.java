package it.sportello.localstack.peers.printshop;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.PostalKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads anybody's letters, oldest first: what the print shop in {@code directory} had, in this process or another. */
public final class Letterboxes {

    private final Path directory;
    private final DevelopmentKeys keys;

    /** By id. Who waits for a letter looks often, and reading a sheet takes longer than finding it. */
    private final Map<String, ReceivedLetter> opened = new ConcurrentHashMap<>();

    public Letterboxes(Path directory, DevelopmentKeys keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /** The letters on which {@code name} stands. */
    public List<ReceivedLetter> of(String name) {
        try {
            var shelves = new Shelves(directory);
            List<ReceivedLetter> letters = new ArrayList<>();
            for (ShopLetter letter : new LetterBook(shelves).all()) {
                find(shelves, letter).filter(read -> read.text().contains(name)).ifPresent(letters::add);
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException("The letters cannot be read", e);
        }
    }

    private Optional<ReceivedLetter> find(Shelves shelves, ShopLetter letter) throws IOException {
        ReceivedLetter known = opened.get(letter.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ReceivedLetter> read = open(shelves, letter);
        read.ifPresent(it -> opened.put(letter.id(), it));
        return read;
    }

    private Optional<ReceivedLetter> open(Shelves shelves, ShopLetter letter) throws IOException {
        Optional<OpenedBatch> batch = OpenedBatch.open(shelves.read(letter.batchId()), key());
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        try (PDDocument pdf = Loader.loadPDF(batch.get().letters().get(letter.id()))) {
            return Optional.of(
                    new ReceivedLetter(letter.id(), letter.receivedAt(), new PDFTextStripper().getText(pdf)));
        }
    }

    private PublicJsonWebKey key() throws IOException {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(keys.postal(PostalKey.PRINT_SHOP)));
        } catch (JoseException e) {
            throw new IllegalStateException("The print shop's key cannot be used", e);
        }
    }
}
