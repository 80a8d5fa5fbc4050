package it.sportello.pin.oauth.client;

import it.sportello.pin.oauth.OAuthError;
import it.sportello.pin.oauth.OAuthException;
import it.sportello.pin.oauth.OneUse;
import it.sportello.pin.oauth.TokenForm;
import it.sportello.pin.oauth.client.ClientsConfig.Registration;
import it.sportello.platform.security.token.TokenConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients that may talk to the token endpoints, each by the one method it is registered for. */
@ApplicationScoped
public class Clients {

    private static final String ASSERTION = "client_assertion";
    private static final String ASSERTION_TYPE = "client_assertion_type";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Map<String, Client> publicClients = new HashMap<>();
    private final Map<String, Confidential> confidentialClients = new HashMap<>();
    private final OneUse oneUse;

    Clients(ClientsConfig config, TokenConfig tokens, OneUse oneUse) {
        this.oneUse = oneUse;
        config.clients().forEach((id, registration) -> register(id, registration, tokens.issuer()));
    }

    /** A client and what tells its assertions from others'. */
    private record Confidential(Client client, AssertionVerifier verifier) {}

    private void register(String id, Registration registration, URI issuer) {
        Client client = new Client(id, registration.grants());
        switch (registration.type()) {
            case PUBLIC -> publicClients.put(id, client);
            case CONFIDENTIAL -> {
                Set<String> us = Set.of(
                        issuer.toString(), issuer.resolve("/oauth2/token").toString());
                var verifier =
                        new AssertionVerifier(id, ClientKeys.of(id, registration), registration.algorithms(), us);
                confidentialClients.put(id, new Confidential(client, verifier));
            }
        }
    }

    /**
     * @param authorization the request's header of that name
     * @throws OAuthException {@code invalid_client} when it is unknown, or proves itself in another way than it should
     */
    public Client authenticate(TokenForm form, @Nullable String authorization) {
        Optional<String> scheme = AuthorizationScheme.ofClient(authorization);
        if (scheme.isPresent()) {
            throw OAuthException.withChallenge(scheme.get());
        }
        if (form.find("client_secret").isPresent()) {
            throw refused("client_secret is not taken here");
        }
        return form.find(ASSERTION).isPresent() || form.find(ASSERTION_TYPE).isPresent() ? prove(form) : trust(form);
    }

    private Client trust(TokenForm form) {
        String id = form.require("client_id");
        if (confidentialClients.containsKey(id)) {
            throw refused("This client has to send a client_assertion");
        }
        return Optional.ofNullable(publicClients.get(id))
                .orElseThrow(() -> refused("This client_id is not known here"));
    }

    /** Whoever the assertion says it is from has to have signed it, and is then who the form may name (RFC 7521 section 4.2). */
    private Client prove(TokenForm form) {
        String assertion = form.require(ASSERTION);
        if (!form.require(ASSERTION_TYPE).equals(JWT_BEARER)) {
            throw refused(ASSERTION_TYPE + " is not taken here");
        }
        return AssertionVerifier.findSubject(assertion)
                .filter(id -> form.find("client_id").orElse(id).equals(id))
                .map(confidentialClients::get)
                .filter(known -> proves(known, assertion))
                .map(Confidential::client)
                .orElseThrow(() -> refused(ASSERTION + " is not accepted"));
    }

    private boolean proves(Confidential known, String assertion) {
        return known.verifier()
                .verify(assertion)
                .filter(proof -> oneUse.of("client:" + known.client().id(), proof.jti(), proof.expiresAt()))
                .isPresent();
    }

    private static OAuthException refused(String why) {
        return new OAuthException(OAuthError.INVALID_CLIENT, why);
    }
}
