package it.sportello.localstack.embedded;

import it.sportello.localstack.embedded.DevelopmentKeys.CitizensRealm;
import it.sportello.localstack.embedded.DevelopmentKeys.PostalKey;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The configuration each service gets outside production, from the launcher and from the tests alike. */
public final class ServiceSettings {

    private static final String CASE_GRANT_KEYS = "sportello.case-grant.trusted-keys";

    private ServiceSettings() {}

    /** Where database and broker are. */
    public static Map<String, String> servers(ServiceDatabase database, String bootstrapServers) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.app(),
                "quarkus.datasource.password", database.passwordOf(database.app()),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.passwordOf(database.owner()),
                "kafka.bootstrap.servers", bootstrapServers);
    }

    /** Whose access tokens count. */
    public static Map<String, String> tokens(URI tokenIssuer) {
        return Map.of("sportello.token.issuer", tokenIssuer.toString());
    }

    /** Whose tokens are exchanged for ours: those of staff, and of brokers that serve citizens. */
    public static Map<String, String> issuers(URI identityProvider) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(Map.of(
                "sportello.issuers.staff.kind",
                "STAFF",
                "sportello.issuers.staff.issuer",
                identityProvider.toString(),
                "sportello.issuers.staff.jwks",
                identityProvider.resolve("/jwks").toString(),
                "sportello.issuers.staff.audience",
                "sportello",
                "sportello.issuers.staff.required-acr",
                "urn:sportello:acr:staff",
                "sportello.issuers.staff.prefixed-subjects",
                "false"));
        for (CitizensRealm realm : CitizensRealm.values()) {
            String issuer = "sportello.issuers." + realm.label() + ".";
            URI name = identityProvider.resolve("/realms/" + realm.label());
            settings.put(issuer + "kind", "CITIZEN");
            settings.put(issuer + "credential", realm.credential());
            settings.put(issuer + "issuer", name.toString());
            settings.put(issuer + "jwks", name + "/jwks");
            settings.put(issuer + "audience", "sportello");
        }
        return settings;
    }

    /** A client that has to prove who it is. */
    public static Map<String, String> client(DevelopmentKeys keys) {
        String client = "sportello.oauth.clients.partner-portal.";
        return Map.of(
                client + "type", "CONFIDENTIAL",
                client + "grants", "refresh_token,urn:ietf:params:oauth:grant-type:token-exchange",
                client + "keys", keys.clientSigners().toString(),
                client + "algorithms", "ES256");
    }

    /**
     * Whose services cards sign in, and from where an edge may say that it has seen one. Two may say where a request came from,
     * as in production: that edge, and one that is none.
     */
    public static Map<String, String> cards(DevelopmentKeys keys) {
        return Map.of(
                "sportello.cns.authorities", keys.cardAuthority().toString(),
                "sportello.cns.crls", keys.cardRevocations().toString(),
                "sportello.cns.trusted-hops", "127.0.0.1/32",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1,127.0.0.2");
    }

    /** The key files of the service that owns {@code database}: only what it may open, sign and check. */
    public static Map<String, String> keysOf(String database, DevelopmentKeys keys, URI tokenKeys) {
        Map<String, String> settings = new HashMap<>();
        settings.put("sportello.audit.key", keys.audit().toString());
        switch (database) {
            case "pin" -> settings.putAll(pinService(keys));
            case "notification" -> {
                settings.put("sportello.token.jwks", tokenKeys.toString());
                settings.putAll(roles(keys, Recipient.SMS, Recipient.MAIL, Recipient.POSTAL));
            }
            case "platform" -> {
                settings.putAll(pinService(keys));
                settings.putAll(caseKeeping(keys));
                settings.put("sportello.token.jwks", tokenKeys.toString());
                settings.putAll(opening(keys, Recipient.values()));
            }
            case "contact_center" -> {
                settings.put("sportello.token.jwks", tokenKeys.toString());
                settings.put(
                        "sportello.sealing.signing-key",
                        keys.agentsSealingSigner().toString());
                settings.put(
                        "sportello.sealing.recipients.pin",
                        keys.sealingTo(Recipient.PIN).toString());
                settings.putAll(caseKeeping(keys));
            }
            case "application" -> {
                settings.put("sportello.token.jwks", tokenKeys.toString());
                settings.put(CASE_GRANT_KEYS, keys.caseGrantSigners().toString());
                settings.put(
                        "sportello.receipt.signing-keys", keys.receiptSigning().toString());
            }
            default -> settings.put("sportello.token.jwks", tokenKeys.toString());
        }
        return settings;
    }

    /** Domain time starts in the spring of 2020 and moves only forward. */
    public static Map<String, String> clock(Path shiftFile) {
        return Map.of("sportello.clock.shift-file", shiftFile.toString());
    }

    /** The message center that takes short messages. */
    public static Map<String, String> sms(int smppPort) {
        return Map.of("sportello.sms.host", "127.0.0.1", "sportello.sms.port", Integer.toString(smppPort));
    }

    /** One server plays the ordinary and the certified one. */
    public static Map<String, String> mail(int smtpPort, int imapPort) {
        String port = Integer.toString(smtpPort);
        return Map.of(
                "sportello.mail.host",
                "127.0.0.1",
                "sportello.mail.port",
                port,
                "sportello.mail.certified.host",
                "127.0.0.1",
                "sportello.mail.certified.port",
                port,
                "sportello.mail.certified.from",
                "sportello@pec.posta.example",
                "sportello.mail.returns.address",
                "rinvii@posta.example",
                "sportello.mail.returns.host",
                "127.0.0.1",
                "sportello.mail.returns.port",
                Integer.toString(imapPort));
    }

    /** The roles of one notification process, each with its key: together to save memory, or each by itself. */
    public static Map<String, String> roles(DevelopmentKeys keys, Recipient... roles) {
        Map<String, String> settings = new HashMap<>(opening(keys, roles));
        settings.put(
                "sportello.notification.roles",
                Arrays.stream(roles).map(Recipient::label).collect(Collectors.joining(",")));
        return settings;
    }

    /** Where contact-center-service asks for the personal part of a case. */
    public static Map<String, String> staffReads(URI pinService) {
        return Map.of("sportello.pin-service.url", pinService.toString());
    }

    /** Where application-service takes a bonus to. */
    public static Map<String, String> familyBooklet(URI platform) {
        return Map.of(
                "sportello.family-booklet.url",
                platform.toString(),
                "sportello.family-booklet.registration-page",
                platform.resolve("/registration").toString());
    }

    /** The account from which is paid: of a bank with the number zero. */
    public static Map<String, String> debtor() {
        return Map.of(
                "sportello.payment.debtor.name", "Ente di prova Sportello",
                "sportello.payment.debtor.iban", "IT30L0000000000000000000000",
                "sportello.payment.debtor.bic", "PROVITRR");
    }

    /** The print shop and the keys on the way to it. */
    public static Map<String, String> printShop(DevelopmentKeys keys, int sftpPort) {
        return Map.of(
                "sportello.postal.host", "127.0.0.1",
                "sportello.postal.port", Integer.toString(sftpPort),
                "sportello.postal.client-key", keys.postal(PostalKey.CLIENT).toString(),
                "sportello.postal.host-key",
                        keys.postalPublic(PostalKey.PRINT_SHOP_HOST).toString(),
                "sportello.postal.print-shop-key",
                        keys.postalPublic(PostalKey.PRINT_SHOP).toString());
    }

    private static Map<String, String> pinService(DevelopmentKeys keys) {
        Map<String, String> settings = new HashMap<>();
        settings.put("sportello.token.signing-keys", keys.tokenSigning().toString());
        settings.put("sportello.sealing.signing-key", keys.sealingSigner().toString());
        settings.put("sportello.pin.peppers", keys.peppers().toString());
        for (Recipient recipient : Recipient.values()) {
            settings.put(
                    "sportello.sealing.recipients." + recipient.label(),
                    keys.sealingTo(recipient).toString());
        }
        settings.put(
                "sportello.sealing.opening-keys", keys.opening(Recipient.PIN).toString());
        settings.put(
                "sportello.sealing.trusted-signers.contact-center-service.keys",
                keys.agentsSealingSigners().toString());
        settings.put(CASE_GRANT_KEYS, keys.caseGrantSigners().toString());
        return settings;
    }

    private static Map<String, String> caseKeeping(DevelopmentKeys keys) {
        return Map.of("sportello.case-grant.signing-key", keys.caseGrantSigner().toString());
    }

    private static Map<String, String> opening(DevelopmentKeys keys, Recipient... recipients) {
        return Map.of(
                "sportello.sealing.opening-keys", keys.openingAll(recipients),
                "sportello.sealing.trusted-signers.pin-service.keys",
                        keys.sealingSigners().toString());
    }
}
