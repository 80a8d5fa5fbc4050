package it.sportello.localstack.peers.printshop;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.PostalKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.RequiredServerKeyVerifier;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Somebody who lets the print shop print, by the key that {@code own} holds. */
public record Customer(int port, DevelopmentKeys shop, DevelopmentKeys own) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Uploads a batch of one empty sheet. */
    public void upload(String batchId, String letterId) throws IOException, JoseException {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue("ECDH-ES+A256KW");
        jwe.setEncryptionMethodHeaderParameter("A256GCM");
        jwe.setKey(read(shop.postalPublic(PostalKey.PRINT_SHOP)).getPublicKey());
        jwe.setPlaintext(zip(letterId));
        put("batches/" + batchId + ".jwe", jwe.getCompactSerialization().getBytes(StandardCharsets.US_ASCII));
    }

    void put(String name, byte[] content) throws IOException, JoseException {
        try (SshClient ssh = SshClient.setUpDefaultClient()) {
            PublicJsonWebKey key = read(own.postal(PostalKey.CLIENT));
            ssh.setServerKeyVerifier(new RequiredServerKeyVerifier(
                    read(shop.postalPublic(PostalKey.PRINT_SHOP_HOST)).getPublicKey()));
            ssh.start();
            try (var session =
                    ssh.connect("sportello", "127.0.0.1", port).verify(PATIENCE).getClientSession()) {
                session.addPublicKeyIdentity(new KeyPair(key.getPublicKey(), key.getPrivateKey()));
                session.auth().verify(PATIENCE);
                try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    try (OutputStream file = sftp.write(name + ".part")) {
                        file.write(content);
                    }
                    sftp.rename(name + ".part", name);
                }
            }
        }
    }

    private static byte[] zip(String letterId) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var sheet = new PDDocument()) {
            sheet.addPage(new PDPage());
            zip.putNextEntry(new ZipEntry(letterId + ".pdf"));
            var pdf = new ByteArrayOutputStream();
            sheet.save(pdf);
            zip.write(pdf.toByteArray());
        }
        return bytes.toByteArray();
    }

    private static PublicJsonWebKey read(Path file) throws IOException, JoseException {
        return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    }
}
