package it.sportello.notification.channel.post.printshop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * A batch as it travels: a ZIP of one PDF a letter and {@code manifest.json}, inside a JWE to the print shop's key. The
 * manifest names batch and letters by the ids under which they are printed once and acknowledged.
 */
public final class BatchFile {

    private static final String KEY_ALGORITHM = KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    private static final String CONTENT_ALGORITHM = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    private BatchFile() {}

    /** The name that an upload gets when it is whole. */
    public static String nameOf(UUID batchId) {
        return batchId + ".jwe";
    }

    public static byte[] encrypted(UUID batchId, List<PrintedLetter> letters, PublicJsonWebKey printShop) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KEY_ALGORITHM);
        jwe.setEncryptionMethodHeaderParameter(CONTENT_ALGORITHM);
        jwe.setKeyIdHeaderValue(printShop.getKeyId());
        jwe.setContentTypeHeaderValue("application/zip");
        jwe.setKey(printShop.getPublicKey());
        jwe.setPlaintext(zip(batchId, letters));
        try {
            return jwe.getCompactSerialization().getBytes(US_ASCII);
        } catch (JoseException e) {
            throw new IllegalStateException("sportello.postal.print-shop-key does not encrypt", e);
        }
    }

    private static byte[] zip(UUID batchId, List<PrintedLetter> letters) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "manifest.json", Manifest.of(batchId, letters).json().getBytes(UTF_8));
            for (PrintedLetter letter : letters) {
                add(zip, letter.id() + ".pdf", letter.pdf());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing here leaves memory", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
