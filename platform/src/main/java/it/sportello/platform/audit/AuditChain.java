package it.sportello.platform.audit;

import it.sportello.platform.security.guard.KeyFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** How one link is computed: HMAC-SHA-256 over its number, the link before it, and every column of the entry. */
final class AuditChain {

    private static final String ALGORITHM = "HmacSHA256";

    private final Key key;

    AuditChain(Key key) {
        this.key = key;
    }

    static AuditChain with(Path keyFile) {
        return new AuditChain(KeyFile.read(keyFile).getKey());
    }

    /** What the first link names as the one before it. */
    static byte[] start() {
        return new byte[32];
    }

    byte[] hmac(long seq, byte[] prev, AuditRow row) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(canonical(seq, prev, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit key does not fit " + ALGORITHM, e);
        }
    }

    private static byte[] canonical(long seq, byte[] prev, AuditRow row) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(seq);
            out.write(prev);
            write(out, row.id());
            write(out, row.recordedAt());
            write(out, row.entry().actor());
            write(out, row.entry().action());
            write(out, row.entry().personId());
            write(out, row.entry().caseId());
            write(out, row.entry().reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Length first, so that no text can run into the next column; -1 for none, which is not the empty text. */
    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
