package it.sportello.pin.card.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;

/** What a file of lists holds: DER, one after another, or PEM (RFC 7468). */
final class RevocationFile {

    private static final String BEGIN = "-----BEGIN X509 CRL-----";
    private static final String END = "-----END X509 CRL-----";

    /** How a list in DER begins, and no text. */
    private static final byte SEQUENCE = 0x30;

    private RevocationFile() {}

    /** Each in DER, and not looked into. */
    static List<byte[]> lists(byte[] content) throws CRLException {
        try {
            return content.length > 0 && content[0] == SEQUENCE ? binary(content) : text(content);
        } catch (IOException e) {
            throw new CRLException("it cannot be read", e);
        }
    }

    private static List<byte[]> binary(byte[] content) throws IOException {
        List<byte[]> lists = new ArrayList<>();
        try (var stream = new ASN1InputStream(content, true)) {
            for (ASN1Primitive list = stream.readObject(); list != null; list = stream.readObject()) {
                lists.add(list.getEncoded());
            }
        }
        return lists;
    }

    private static List<byte[]> text(byte[] content) throws IOException, CRLException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<byte[]> lists = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int from = begin + BEGIN.length();
            int until = text.indexOf(END, from);
            if (until < 0) {
                throw new CRLException("it ends in the middle");
            }
            lists.add(decoded(content, from, until));
            begin = text.indexOf(BEGIN, until);
        }
        return lists;
    }

    private static byte[] decoded(byte[] content, int from, int until) throws IOException {
        var encoded = new ByteArrayInputStream(content, from, until - from);
        try (InputStream list = Base64.getMimeDecoder().wrap(encoded)) {
            return list.readAllBytes();
        }
    }
}
