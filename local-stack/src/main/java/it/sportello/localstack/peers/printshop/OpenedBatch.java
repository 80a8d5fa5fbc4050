package it.sportello.localstack.peers.printshop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** A decrypted batch: PDFs by letter id. Lives in memory, as long as somebody looks. */
record OpenedBatch(SequencedMap<String, byte[]> letters) {

    private static final String LETTER = ".pdf";

    /** Empty when it is not encrypted to this shop. */
    static Optional<OpenedBatch> open(String encrypted, PublicJsonWebKey key) throws IOException {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setCompactSerialization(encrypted);
            jwe.setKey(key.getPrivateKey());
            return Optional.of(unzip(jwe.getPlaintextBytes()));
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    List<String> ids() {
        return List.copyOf(letters.sequencedKeySet());
    }

    private static OpenedBatch unzip(byte[] bytes) throws IOException {
        SequencedMap<String, byte[]> letters = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(LETTER)) {
                    String id = entry.getName().substring(0, entry.getName().length() - LETTER.length());
                    letters.put(id, zip.readAllBytes());
                }
            }
        }
        return new OpenedBatch(letters);
    }

    @Override
    public String toString() {
        return "OpenedBatch[" + letters.size() + " letters]";
    }
}
