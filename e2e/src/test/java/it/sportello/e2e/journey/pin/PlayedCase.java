package it.sportello.e2e.journey.pin;

import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.actor.staff.Desk;
import it.sportello.e2e.actor.staff.PhoneCall;
import it.sportello.e2e.journey.PlayedEvents;
import it.sportello.localstack.embedded.DevelopmentKeys.Recipient;
import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.peers.StaffMember;
import it.sportello.localstack.testing.TestGrants;
import it.sportello.localstack.testing.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A case of the contact center for which it has no desk yet: a request by telephone, or an identification by video. Its
 * grant and its evidence are made here, with the keys that the contact center of the stack has.
 */
record PlayedCase(LocalStack stack, Suite suite, UUID caseId) {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Pattern REQUEST = Pattern.compile("\"request_id\"\\s*:\\s*\"([^\"]+)\"");

    static PlayedCase in(LocalStack stack, Suite suite) {
        return new PlayedCase(stack, suite, UUID.randomUUID());
    }

    /** An agent talks to whom nobody knows yet, who wants a PIN. */
    PhoneCall aboutARequest() {
        return call(null, "phone-request", "PHONE_REQUEST");
    }

    /** An agent sees this person. */
    PhoneCall seeing(String personId) {
        return call(UUID.fromString(personId), "remote-identification", "REMOTE_IDENTIFICATION");
    }

    /** Another agent has seen the evidence and approved it. The codes say where the halves go. */
    void end(String personId, String firstCode, String secondCode) {
        end(personId, Map.of("first_code", firstCode, "second_code", secondCode, "evidence_seen", "true"));
    }

    /** Another agent has approved it by what the first one said. */
    void endUnseen(String personId, String firstCode, String secondCode) {
        end(personId, Map.of("first_code", firstCode, "second_code", secondCode));
    }

    private void end(String personId, Map<String, String> evidence) {
        String requestId = requestOf(personId);
        Instant now = suite.clock().now();
        String sealed = sealed(requestId, now, evidence);
        String event = """
                {"request_id": "%s", "person_id": "%s", "case_id": "%s", "sealed_evidence": "%s", "verified_at": "%s"}
                """.formatted(requestId, personId, caseId, sealed, now);
        new PlayedEvents(new TopicProbe(stack.bootstrapServers()), "contact-center-events", "contact-center-service")
                .send(personId, "IdentityVerifiedRemotely", event);
    }

    /** What the talk was about: the contact center knows it from its case. */
    private String requestOf(String personId) {
        return new TopicProbe(stack.bootstrapServers())
                .readAll("pin-events").stream()
                        .filter(event -> event.key().equals(personId))
                        .map(event -> REQUEST.matcher(event.text()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow();
    }

    private PhoneCall call(@Nullable UUID person, String purpose, String use) {
        Desk agent = Desk.of(suite, StaffMember.AGENT_1);
        return agent.call(TestGrants.inCase(stack.keys(), caseId, agent.subject(), person, purpose), use);
    }

    private String sealed(String boundTo, Instant now, Map<String, String> parameters) {
        PublicJsonWebKey recipient = key(stack.keys().sealingTo(Recipient.PIN));
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("contact-center-service");
        claims.setAudience(recipient.getKeyId());
        claims.setSubject(boundTo);
        claims.setJwtId(PlayedEvents.timeOrderedId().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(GOOD_FOR).toEpochMilli()));
        claims.setClaim("purpose", "CORRECTION");
        claims.setClaim("recipient", "pin-service");
        claims.setClaim("parameters", parameters);
        try {
            var sealed = new JsonWebEncryption();
            sealed.setAlgorithmHeaderValue("ECDH-ES+A256KW");
            sealed.setEncryptionMethodHeaderParameter("A256GCM");
            sealed.setKeyIdHeaderValue(recipient.getKeyId());
            sealed.setContentTypeHeaderValue("JWT");
            sealed.setKey(recipient.getPublicKey());
            sealed.setPayload(signed(claims));
            return sealed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot seal evidence", e);
        }
    }

    private String signed(JwtClaims claims) throws JoseException {
        PublicJsonWebKey signer = key(stack.keys().agentsSealingSigner());
        var signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue("ES256");
        signed.setKeyIdHeaderValue(signer.getKeyId());
        signed.setKey(signer.getPrivateKey());
        signed.setPayload(claims.toJson());
        return signed.getCompactSerialization();
    }

    private static PublicJsonWebKey key(Path file) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("Not a key: " + file, e);
        }
    }
}
