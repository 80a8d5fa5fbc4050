package it.sportello.pin.card.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a file of lists holds: DER, one after another, or PEM (RFC 7468). */
final class RevocationFile {

    private static final String BEGIN = "-----BEGIN X509 CRL-----";
    private static final String END = "-----END X509 CRL-----";

    private RevocationFile() {}

    /** Each in DER, and not looked into. */
    static List<ByteBuffer> lists(byte[] content) throws CRLException {
        return content.length > 0 && content[0] == Der.SEQUENCE ? binary(ByteBuffer.wrap(content)) : text(content);
    }

    private static List<ByteBuffer> binary(ByteBuffer content) throws CRLException {
        List<ByteBuffer> lists = new ArrayList<>();
        while (content.hasRemaining()) {
            lists.add(Der.next(content).encoded());
        }
        return lists;
    }

    private static List<ByteBuffer> text(byte[] content) throws CRLException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<ByteBuffer> lists = new ArrayList<>();
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

    private static ByteBuffer decoded(byte[] content, int from, int until) throws CRLException {
        var encoded = new ByteArrayInputStream(content, from, until - from);
        try (InputStream list = Base64.getMimeDecoder().wrap(encoded)) {
            return ByteBuffer.wrap(list.readAllBytes());
        } catch (IOException e) {
            throw new CRLException("it is not what PEM has", e);
        }
    }
}
