package it.sportello.notification.channel.post.printshop;

import it.sportello.platform.security.guard.KeyFile;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.RequiredServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;

/** Goes to the print shop and nowhere else: with our key alone, and only when the server shows the pinned one. */
@ApplicationScoped
public class PrintShopClient {

    private final PostalConfig config;
    private @Nullable SshClient started;

    PrintShopClient(PostalConfig config) {
        this.config = config;
    }

    /** @throws IOException when the print shop cannot be reached, is another one, or does not let us in */
    public PrintShopVisit visit() throws IOException {
        ClientSession session = client().connect(config.username(), config.host(), config.port())
                .verify(config.timeout())
                .getClientSession();
        try {
            session.auth().verify(config.timeout());
            return new PrintShopVisit(session, SftpClientFactory.instance().createSftpClient(session), printShopKey());
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw e;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (started != null) {
            started.stop();
        }
    }

    private PublicJsonWebKey printShopKey() {
        return key("print-shop-key", config.printShopKey());
    }

    private synchronized SshClient client() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    private SshClient start() {
        PublicJsonWebKey own = key("client-key", config.clientKey());
        SshClient client = SshClient.setUpDefaultClient();
        // Nothing of the home directory of whoever started the process.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        client.addPublicKeyIdentity(new KeyPair(own.getPublicKey(), own.getPrivateKey()));
        client.setServerKeyVerifier(
                new RequiredServerKeyVerifier(key("host-key", config.hostKey()).getPublicKey()));
        // How long one answer may take; the library's own time-out is ten minutes.
        CoreModuleProperties.IDLE_TIMEOUT.set(client, config.timeout());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, config.timeout());
        client.start();
        return client;
    }

    private static PublicJsonWebKey key(String name, Optional<Path> file) {
        return KeyFile.readPair(
                file.orElseThrow(() -> new IllegalStateException("sportello.postal." + name + " is not set")));
    }
}
