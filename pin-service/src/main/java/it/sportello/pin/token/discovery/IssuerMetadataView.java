package it.sportello.pin.token.discovery;

import it.sportello.pin.oauth.client.ClientAuthentication;
import it.sportello.platform.security.Assurance;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What clients need to know of the issuer (OpenID Connect Discovery 1.0, RFC 8414). There is no redirect flow and so no
 * authorization endpoint: every way to a token is a grant of the token endpoint.
 */
@Schema(name = "IssuerMetadata", additionalProperties = Schema.False.class)
record IssuerMetadataView(
        @Schema(required = true, maxLength = 500) URI issuer,
        @Schema(required = true, maxLength = 500) URI tokenEndpoint,
        @Schema(required = true, maxLength = 500) URI revocationEndpoint,
        @Schema(required = true, maxLength = 500) URI jwksUri,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> scopesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> grantTypesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> responseTypesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> subjectTypesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> tokenEndpointAuthMethodsSupported,

        @Schema(required = true, maxItems = 10)
        List<@Size(max = 100) String> tokenEndpointAuthSigningAlgValuesSupported,

        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> revocationEndpointAuthMethodsSupported,

        @Schema(required = true, maxItems = 10)
        List<@Size(max = 100) String> revocationEndpointAuthSigningAlgValuesSupported,

        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> idTokenSigningAlgValuesSupported,
        @Schema(required = true, maxItems = 30) List<@Size(max = 100) String> claimsSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> acrValuesSupported) {

    /** Those of access tokens (RFC 9068), then citizens', representatives', and staff's. */
    private static final List<String> CLAIMS = List.of(("iss sub aud exp iat jti client_id auth_time acr amr scope"
                    + " tax_code given_name family_name birth_date first_issue identity_use act groups own_person")
            .split(" "));

    private static final List<String> SCOPES = List.of("citizen", "representative", "staff");
    private static final List<String> ALGORITHMS = List.of("RS256");

    static IssuerMetadataView of(URI issuer, List<String> grantTypes) {
        return new IssuerMetadataView(
                issuer,
                issuer.resolve("/oauth2/token"),
                issuer.resolve("/oauth2/revoke"),
                issuer.resolve("/oauth2/jwks"),
                SCOPES,
                grantTypes,
                List.of(),
                List.of("public"),
                ClientAuthentication.METHODS,
                ClientAuthentication.ALGORITHMS,
                ClientAuthentication.METHODS,
                ClientAuthentication.ALGORITHMS,
                ALGORITHMS,
                CLAIMS,
                Arrays.stream(Assurance.values()).map(Assurance::acr).toList());
    }
}
