package it.sportello.notification.channel.post.printshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BatchFileTest {

    private final UUID batchId = UUID.randomUUID();
    private final PrintedLetter letter =
            new PrintedLetter(UUID.randomUUID(), "%PDF half ABCD-EFGH".getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("N1 the print shop finds every letter under its id, and a manifest with ids alone")
    void holdsLettersAndManifest() throws Exception {
        PublicJsonWebKey key = key();

        Map<String, String> files = open(BatchFile.encrypted(batchId, List.of(letter), key), key);

        assertThat(files).containsOnlyKeys("manifest.json", letter.id() + ".pdf");
        assertThat(files.get("manifest.json"))
                .isEqualTo("{\"batch_id\":\"%s\",\"letter_ids\":[\"%s\"]}".formatted(batchId, letter.id()));
        assertThat(files.get(letter.id() + ".pdf")).isEqualTo("%PDF half ABCD-EFGH");
    }

    @Test
    @DisplayName("C5 nobody but the print shop can open a batch")
    void nobodyElseCanOpenIt() throws Exception {
        byte[] file = BatchFile.encrypted(batchId, List.of(letter), key());
        PublicJsonWebKey other = key();

        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("PDF", "ABCD");
        assertThatThrownBy(() -> open(file, other)).isInstanceOf(JoseException.class);
    }

    @Test
    @DisplayName("C5 a printed letter never says itself in a log")
    void neverSaysItself() {
        assertThat(letter).asString().doesNotContain("ABCD");
    }

    private static PublicJsonWebKey key() throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("print-shop");
        return key;
    }

    private static Map<String, String> open(byte[] file, PublicJsonWebKey key) throws JoseException, IOException {
        var jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(new String(file, StandardCharsets.US_ASCII));
        jwe.setKey(key.getPrivateKey());
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jwe.getPlaintextBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
