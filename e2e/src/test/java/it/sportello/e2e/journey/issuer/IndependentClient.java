package it.sportello.e2e.journey.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client that others wrote from the standards: of us it knows no more than the issuer's address. */
final class IndependentClient {

    private static final int PATIENCE_MILLIS = 30_000;

    /** What RFC 9068 requires, and what our services read besides. */
    private static final Set<String> CLAIMS =
            Set.of("sub", "exp", "iat", "jti", "client_id", "auth_time", "acr", "amr", "scope");

    private final OIDCProviderMetadata issuer;
    private final ClientID id;
    private final @Nullable ECKey key;

    private IndependentClient(OIDCProviderMetadata issuer, ClientID id, @Nullable ECKey key) {
        this.issuer = issuer;
        this.id = id;
        this.key = key;
    }

    static IndependentClient discovering(URI issuer, String clientId) throws Exception {
        var metadata = OIDCProviderMetadata.resolve(new Issuer(issuer.toString()), PATIENCE_MILLIS, PATIENCE_MILLIS);
        return new IndependentClient(metadata, new ClientID(clientId), null);
    }

    /** The same, which signs that it is who it says. */
    IndependentClient signingWith(ECKey privateKey) {
        return new IndependentClient(issuer, id, privateKey);
    }

    OIDCProviderMetadata issuer() {
        return issuer;
    }

    TokenResponse token(AuthorizationGrant grant) throws Exception {
        var request = key == null
                ? new TokenRequest.Builder(issuer.getTokenEndpointURI(), id, grant)
                : new TokenRequest.Builder(issuer.getTokenEndpointURI(), assertion(key), grant);
        return TokenResponse.parse(send(request.build().toHTTPRequest()));
    }

    HTTPResponse revoke(RefreshToken token) throws Exception {
        var request = key == null
                ? new TokenRevocationRequest(issuer.getRevocationEndpointURI(), id, token)
                : new TokenRevocationRequest(issuer.getRevocationEndpointURI(), assertion(key), token);
        return send(request.toHTTPRequest());
    }

    /** What a token says, once its signature, type, issuer, audience and times have been found good (RFC 9068 section 4). */
    JWTClaimsSet verify(AccessToken token) throws Exception {
        var keys = JWKSourceBuilder.create(
                        issuer.getJWKSetURI().toURL(), new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS))
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        var exactly = new JWTClaimsSet.Builder()
                .issuer(issuer.getIssuer().getValue())
                .claim("client_id", id.getValue())
                .build();
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>("sportello", exactly, CLAIMS));
        return processor.process(token.getValue(), null);
    }

    private PrivateKeyJWT assertion(ECKey privateKey) throws JOSEException {
        var claims = new JWTAuthenticationClaimsSet(
                id, new Audience(issuer.getIssuer().getValue()));
        return new PrivateKeyJWT(claims, JWSAlgorithm.ES256, privateKey.toPrivateKey(), privateKey.getKeyID(), null);
    }

    private static HTTPResponse send(HTTPRequest request) throws Exception {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        return request.send();
    }
}
