package it.sportello.notification.channel.post.printshop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The print shop that takes our letters over. Keys are JWK files; only the role {@code postal} needs them. */
@ConfigMapping(prefix = "sportello.postal")
public interface PostalConfig {

    /** The print shop's SFTP server. */
    String host();

    @WithDefault("22")
    int port();

    @WithDefault("sportello")
    String username();

    /** Private EC P-256 JWK by which the print shop knows us. */
    Optional<Path> clientKey();

    /** Public EC P-256 JWK of the print shop's server; another server is not spoken to. */
    Optional<Path> hostKey();

    /** Public EC P-256 JWK to which batches are encrypted. */
    Optional<Path> printShopKey();

    /** Longest wait for the server to answer anything. */
    @WithDefault("20S")
    Duration timeout();
}
