package it.sportello.localstack.peers.card;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** What a card holds: the certificate that says whose it is, and the key that never leaves a real one. */
public record Card(X509Certificate certificate, PrivateKey key) {

    /** As an edge writes it that has checked that the caller holds the key: a byte sequence of RFC 8941 (RFC 9440). */
    public String clientCertHeader() {
        return ":" + Base64.getEncoder().encodeToString(encoded()) + ":";
    }

    /** For a client that connects with it. */
    public String certificatePem() {
        return Pem.of("CERTIFICATE", encoded());
    }

    public String keyPem() {
        return Pem.of("PRIVATE KEY", key.getEncoded());
    }

    /** It is worth as much as the card. */
    @Override
    public String toString() {
        return "Card[redacted]";
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that cannot be written", e);
        }
    }
}
