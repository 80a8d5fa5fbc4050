package it.sportello.notification.channel.post.printshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jose4j.jwk.PublicJsonWebKey;

/** One connection to the print shop. */
public final class PrintShopVisit implements AutoCloseable {

    private static final String BATCHES = "batches/";
    private static final String ACKNOWLEDGEMENTS = "acknowledgements/";
    private static final String READABLE = ".json";
    private static final int LARGEST_ACKNOWLEDGEMENT = 1 << 20;

    private final ClientSession session;
    private final SftpClient sftp;
    private final PublicJsonWebKey printShop;

    PrintShopVisit(ClientSession session, SftpClient sftp, PublicJsonWebKey printShop) {
        this.session = session;
        this.sftp = sftp;
        this.printShop = printShop;
    }

    /**
     * Leaves a batch. It has its name only when it is whole. One that lies there already was left by an attempt that
     * did not live to tell.
     */
    public void handOver(UUID batchId, int attempt, List<PrintedLetter> letters) throws IOException {
        String name = BATCHES + BatchFile.nameOf(batchId);
        if (exists(name)) {
            return;
        }
        String part = name + "." + attempt + ".part";
        try (OutputStream upload = sftp.write(part)) {
            upload.write(BatchFile.encrypted(batchId, letters, printShop));
        }
        sftp.rename(part, name);
    }

    /** The names of the acknowledgements that wait for us. */
    public List<String> acknowledgements() throws IOException {
        List<String> names = new ArrayList<>();
        for (DirEntry entry : sftp.readDir(ACKNOWLEDGEMENTS)) {
            if (entry.getFilename().endsWith(READABLE)) {
                names.add(entry.getFilename());
            }
        }
        return names;
    }

    /** Empty when another replica was faster, and took it away. */
    public Optional<byte[]> read(String acknowledgement) throws IOException {
        try (InputStream file = sftp.read(ACKNOWLEDGEMENTS + acknowledgement)) {
            return Optional.of(file.readNBytes(LARGEST_ACKNOWLEDGEMENT));
        } catch (SftpException e) {
            rethrowUnlessGone(e);
            return Optional.empty();
        }
    }

    /** Takes away what was understood. Another replica may have been faster. */
    public void remove(String acknowledgement) throws IOException {
        try {
            sftp.remove(ACKNOWLEDGEMENTS + acknowledgement);
        } catch (SftpException e) {
            rethrowUnlessGone(e);
        }
    }

    /** Leaves what we do not understand for people, under a name that we do not look at again; unless somebody just did. */
    public void setAside(String acknowledgement) throws IOException {
        try {
            sftp.rename(ACKNOWLEDGEMENTS + acknowledgement, ACKNOWLEDGEMENTS + acknowledgement + ".unreadable");
        } catch (SftpException e) {
            rethrowUnlessGone(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (session) {
            sftp.close();
        }
    }

    private boolean exists(String path) throws IOException {
        try {
            sftp.lstat(path);
            return true;
        } catch (SftpException e) {
            rethrowUnlessGone(e);
            return false;
        }
    }

    private static void rethrowUnlessGone(SftpException failure) throws SftpException {
        if (failure.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
            throw failure;
        }
    }
}
