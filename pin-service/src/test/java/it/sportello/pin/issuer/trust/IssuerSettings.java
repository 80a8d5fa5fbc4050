package it.sportello.pin.issuer.trust;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Trusted issuers as an operator would configure them, read by what reads them in earnest. */
public final class IssuerSettings {

    private static final String PREFIX = "sportello.issuers.";

    private final Map<String, String> properties = new HashMap<>();

    /** The institution's own provider. */
    public IssuerSettings staff(String name, String issuer) {
        return issuer(name, issuer, "STAFF").with(name, "required-acr", "urn:sportello:acr:staff");
    }

    public IssuerSettings citizens(String name, String issuer) {
        return issuer(name, issuer, "CITIZEN");
    }

    private IssuerSettings issuer(String name, String issuer, String kind) {
        return with(name, "kind", kind)
                .with(name, "issuer", issuer)
                .with(name, "jwks", issuer + "/jwks")
                .with(name, "audience", "sportello");
    }

    public IssuerSettings with(String name, String setting, String value) {
        properties.put(PREFIX + name + "." + setting, value);
        return this;
    }

    public IssuerSettings without(String name, String setting) {
        properties.remove(PREFIX + name + "." + setting);
        return this;
    }

    public TrustedIssuersConfig read() {
        return new SmallRyeConfigBuilder()
                .withMapping(TrustedIssuersConfig.class)
                .withSources(new PropertiesConfigSource(properties, "issuers of a test", 100))
                .build()
                .getConfigMapping(TrustedIssuersConfig.class);
    }
}
