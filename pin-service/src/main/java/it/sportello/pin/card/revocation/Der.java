package it.sportello.pin.card.revocation;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An element of DER (X.690), read where it lies: of a list of megabytes nothing is copied.
 *
 * @param header how many bytes tag and length take
 */
record Der(int tag, int header, ByteBuffer encoded) {

    static final int SEQUENCE = 0x30;

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;

    private static final int LONG_FORM = 0x80;
    /** Of a length: three bytes count to 16 MiB, four to more than there may be. */
    private static final int MOST_LENGTH_BYTES = 4;

    Der {
        requireNonNull(encoded, "encoded");
    }

    /** The next one; the buffer then stands behind it. */
    static Der next(ByteBuffer from) throws CRLException {
        int start = from.position();
        if (from.remaining() < 2) {
            throw new CRLException("it ends in the middle");
        }
        int tag = Byte.toUnsignedInt(from.get());
        int length = length(from);
        if (length < 0 || length > from.remaining()) {
            throw new CRLException("it ends in the middle");
        }
        int header = from.position() - start;
        from.position(from.position() + length);
        return new Der(tag, header, from.slice(start, header + length));
    }

    /** The one that is there, with nothing behind it. */
    static Der only(ByteBuffer from) throws CRLException {
        Der found = next(from);
        if (from.hasRemaining()) {
            throw new CRLException("something follows");
        }
        return found;
    }

    static ByteBuffer sequence(List<ByteBuffer> parts) {
        int length = parts.stream().mapToInt(ByteBuffer::remaining).sum();
        int lengthBytes = length < LONG_FORM ? 0 : Integer.BYTES - Integer.numberOfLeadingZeros(length) / Byte.SIZE;
        ByteBuffer sequence = ByteBuffer.allocate(2 + lengthBytes + length)
                .put((byte) SEQUENCE)
                .put((byte) (lengthBytes == 0 ? length : LONG_FORM | lengthBytes));
        for (int i = lengthBytes - 1; i >= 0; i--) {
            sequence.put((byte) (length >> i * Byte.SIZE));
        }
        parts.forEach(part -> sequence.put(part.duplicate()));
        return sequence.flip();
    }

    ByteBuffer content() {
        return encoded.slice(header, encoded.limit() - header);
    }

    List<Der> parts() throws CRLException {
        List<Der> parts = new ArrayList<>();
        ByteBuffer left = content();
        while (left.hasRemaining()) {
            parts.add(next(left));
        }
        return parts;
    }

    BigInteger integer() throws CRLException {
        byte[] bytes = new byte[content().remaining()];
        if (tag != INTEGER || bytes.length == 0) {
            throw new CRLException("there is no number where one belongs");
        }
        content().get(bytes);
        return new BigInteger(bytes);
    }

    boolean isTrue() {
        return tag == BOOLEAN && content().hasRemaining() && content().get() != 0;
    }

    /** Negative when it is none that can be here. */
    private static int length(ByteBuffer from) {
        int first = Byte.toUnsignedInt(from.get());
        if (first < LONG_FORM) {
            return first;
        }
        int bytes = first - LONG_FORM;
        if (bytes == 0 || bytes > MOST_LENGTH_BYTES || bytes > from.remaining()) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << Byte.SIZE | Byte.toUnsignedInt(from.get());
        }
        return length;
    }
}
