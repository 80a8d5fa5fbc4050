package it.sportello.pin.token;

import it.sportello.platform.security.Assurance;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients need to know of the issuer (OpenID Connect Discovery 1.0, RFC 8414). There is no redirect flow: the PIN is a grant of its own. */
@Schema(name = "IssuerMetadata", additionalProperties = Schema.False.class)
record IssuerMetadataView(
        @Schema(required = true, maxLength = 500) URI issuer,
        @Schema(required = true, maxLength = 500) URI tokenEndpoint,
        @Schema(required = true, maxLength = 500) URI revocationEndpoint,
        @Schema(required = true, maxLength = 500) URI jwksUri,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> grantTypesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> responseTypesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> subjectTypesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> tokenEndpointAuthMethodsSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> revocationEndpointAuthMethodsSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> idTokenSigningAlgValuesSupported,
        @Schema(required = true, maxItems = 10) List<@Size(max = 100) String> acrValuesSupported) {

    static IssuerMetadataView of(URI issuer, List<String> grantTypes) {
        return new IssuerMetadataView(
                issuer,
                issuer.resolve("/oauth2/token"),
                issuer.resolve("/oauth2/revoke"),
                issuer.resolve("/oauth2/jwks"),
                grantTypes,
                List.of(),
                List.of("public"),
                List.of("none"),
                List.of("none"),
                List.of("RS256"),
                Arrays.stream(Assurance.values()).map(Assurance::acr).toList());
    }
}
