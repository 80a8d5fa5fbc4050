package it.sportello.localstack.peers.printshop;

import it.sportello.localstack.embedded.ListenAddress;
import it.sportello.localstack.peers.AnswerGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** The way in: one customer, known by key, who sees the shop's directory and nothing else. */
final class SftpDoor implements SftpEventListener {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicInteger uploads = new AtomicInteger();
    private final AnswerGate answers = new AnswerGate();
    private volatile boolean refusing;

    SftpDoor(int port, Path directory, KeyPair host, PublicKey customer) {
        server.setHost(ListenAddress.get().getHostAddress());
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator((user, key, session) -> key.equals(customer));
        server.setFileSystemFactory(new VirtualFileSystemFactory(directory));
        var sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(this);
        server.setSubsystemFactories(List.of(sftp));
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The print shop cannot listen on port " + port, e);
        }
    }

    int uploads() {
        return uploads.get();
    }

    void holdAnswers() {
        answers.hold();
    }

    void releaseAnswers() {
        answers.release();
    }

    void refuse(boolean refuse) {
        refusing = refuse;
    }

    void close() {
        releaseAnswers();
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The print shop's door does not close", e);
        }
    }

    @Override
    public void writing(
            ServerSession session, String remote, FileHandle handle, long offset, byte[] data, int from, int length)
            throws IOException {
        if (refusing) {
            throw new AccessDeniedException(remote);
        }
    }

    @Override
    public void moved(
            ServerSession session, Path from, Path to, Collection<CopyOption> options, @Nullable Throwable failure) {
        if (failure != null || !to.toString().endsWith(Shelves.BATCH_SUFFIX)) {
            return;
        }
        uploads.incrementAndGet();
        answers.pass();
    }
}
