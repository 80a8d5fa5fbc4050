package it.sportello.localstack.embedded;

import it.sportello.localstack.embedded.KeyFiles.Shown;
import it.sportello.localstack.peers.card.CardAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys of one data directory: generated where missing, never shared, never in the repository. Every key id begins
 * with {@code dev-}, which a production start refuses.
 */
public record DevelopmentKeys(Path directory) {

    public static final String KEY_ID_PREFIX = "dev-";

    /** The one reader of what is sealed to its key. */
    public enum Recipient {
        MAIL,
        SMS,
        POSTAL,
        PIN;

        /** As file names and configuration keys write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The brokers of the systems with which citizens sign in elsewhere. Two of them serve one system. */
    public enum CitizensRealm {
        SPID("SPID", "SPID"),
        SPIDTWO("SPID", "SPID, un altro broker"),
        CIE("CIE", "CIE");

        private final String credential;
        private final String title;

        CitizensRealm(String credential, String title) {
            this.credential = credential;
            this.title = title;
        }

        /** As addresses, file names and configuration keys write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What citizens show there. */
        public String credential() {
            return credential;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** Who is who on the way to the print shop. */
    public enum PostalKey {
        /** The print shop, to which batches are encrypted. */
        PRINT_SHOP("enc", "ECDH-ES+A256KW"),
        /** Its server. */
        PRINT_SHOP_HOST("sig", "ES256"),
        /** Its customer: notification-service in the role that sends letters. */
        CLIENT("sig", "ES256");

        private final String use;
        private final String algorithm;

        PostalKey(String use, String algorithm) {
            this.use = use;
            this.algorithm = algorithm;
        }

        private String label() {
            return "postal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static DevelopmentKeys in(Path directory) {
        var keys = new DevelopmentKeys(directory);
        try {
            Files.createDirectories(directory);
            keys.generateMissing();
            CardAuthority.prepare(keys);
            return keys;
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("Cannot make development keys in " + directory, e);
        }
    }

    public Path tokenSigning() {
        return directory.resolve("token-signing.jwks");
    }

    /** Receipts have keys of their own, so that who signs those cannot sign in as anybody. */
    public Path receiptSigning() {
        return directory.resolve("receipt-signing.jwks");
    }

    public Path sealingSigner() {
        return directory.resolve("sealing-signer-pin.jwk");
    }

    /** With which contact-center-service seals what agents correct. */
    public Path agentsSealingSigner() {
        return directory.resolve("sealing-signer-contact-center.jwk");
    }

    /** Public halves, for pin-service, which alone opens those seals. */
    public Path agentsSealingSigners() {
        return directory.resolve("sealing-signers-contact-center.jwks");
    }

    public Path caseGrantSigner() {
        return directory.resolve("case-grant-signer.jwk");
    }

    /** Public halves, for those who are shown grants. */
    public Path caseGrantSigners() {
        return directory.resolve("case-grant-signers.jwks");
    }

    /** Public halves, for those who check seals of pin-service. */
    public Path sealingSigners() {
        return directory.resolve("sealing-signers-pin.jwks");
    }

    public Path opening(Recipient recipient) {
        return directory.resolve("sealing-" + recipient.label() + ".jwk");
    }

    public Path sealingTo(Recipient recipient) {
        return directory.resolve("sealing-" + recipient.label() + ".pub.jwk");
    }

    public Path postal(PostalKey key) {
        return directory.resolve(key.label() + ".jwk");
    }

    public Path postalPublic(PostalKey key) {
        return directory.resolve(key.label() + ".pub.jwk");
    }

    public Path peppers() {
        return directory.resolve("peppers.jwks");
    }

    public Path audit() {
        return directory.resolve("audit.jwk");
    }

    /** With which staff are signed in. */
    public Path identityProvider() {
        return directory.resolve("idp-signing.jwks");
    }

    /** With which citizens are signed in there. */
    public Path realm(CitizensRealm realm) {
        return directory.resolve("idp-" + realm.label() + ".jwks");
    }

    /** With which a client of ours proves who it is. */
    public Path clientSigner() {
        return directory.resolve("client-partner-portal.jwk");
    }

    /** Its public half, for pin-service. */
    public Path clientSigners() {
        return directory.resolve("client-partner-portal.jwks");
    }

    /** The authority whose services cards count. */
    public Path cardAuthority() {
        return directory.resolve("cns-ca.pem");
    }

    public Path cardAuthorityKey() {
        return directory.resolve("cns-ca.key.pem");
    }

    /** Where it publishes which of its cards count no more. */
    public Path cardRevocations() {
        return directory.resolve("cns-crls");
    }

    private void generateMissing() throws IOException, JoseException {
        KeyFiles.rsaSet("token", tokenSigning());
        KeyFiles.rsaSet("idp", identityProvider());
        for (CitizensRealm realm : CitizensRealm.values()) {
            KeyFiles.rsaSet("idp-" + realm.label(), realm(realm));
        }
        if (KeyFiles.isMissing(receiptSigning())) {
            KeyFiles.writeSet(receiptSigning(), KeyFiles.ed25519("receipt"), Shown.PRIVATE);
        }
        signers();
        for (Recipient recipient : Recipient.values()) {
            recipient(recipient);
        }
        for (PostalKey postal : PostalKey.values()) {
            postalPair(postal);
        }
        if (KeyFiles.isMissing(peppers())) {
            KeyFiles.writeSet(peppers(), KeyFiles.secret("pepper"), Shown.PRIVATE);
        }
        if (KeyFiles.isMissing(audit())) {
            KeyFiles.writeKey(audit(), KeyFiles.secret("audit"), Shown.PRIVATE);
        }
    }

    private void signers() throws IOException, JoseException {
        KeyFiles.signer("seal-signer", sealingSigner(), sealingSigners());
        KeyFiles.signer("agents-seal-signer", agentsSealingSigner(), agentsSealingSigners());
        KeyFiles.signer("case-grant", caseGrantSigner(), caseGrantSigners());
        KeyFiles.signer("partner-portal", clientSigner(), clientSigners());
    }

    private void recipient(Recipient recipient) throws IOException, JoseException {
        if (KeyFiles.isMissing(opening(recipient))) {
            PublicJsonWebKey key = KeyFiles.ec("enc", "ECDH-ES+A256KW", "seal-" + recipient.label());
            KeyFiles.writeKey(sealingTo(recipient), key, Shown.PUBLIC);
            KeyFiles.writeKey(opening(recipient), key, Shown.PRIVATE);
        }
    }

    private void postalPair(PostalKey postal) throws IOException, JoseException {
        if (KeyFiles.isMissing(postal(postal))) {
            PublicJsonWebKey key = KeyFiles.ec(postal.use, postal.algorithm, postal.label());
            KeyFiles.writeKey(postalPublic(postal), key, Shown.PUBLIC);
            KeyFiles.writeKey(postal(postal), key, Shown.PRIVATE);
        }
    }

    /** The private keys of a process that plays several roles at once, as its configuration lists them. */
    public String openingAll(Recipient... recipients) {
        return String.join(
                ",", Arrays.stream(recipients).map(r -> opening(r).toString()).toList());
    }
}
