package it.sportello.pin.token;

import it.sportello.platform.security.Assurance;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients need to know of the issuer (OpenID Connect Discovery 1.0, RFC 8414). There is no redirect flow: the PIN is a grant of its own. */
@Schema(name = "IssuerMetadata", additionalProperties = Schema.False.class)
record IssuerMetadataView(
        @Schema(required = true) URI issuer,
        @Schema(required = true) URI tokenEndpoint,
        @Schema(required = true) URI jwksUri,
        @Schema(required = true, maxItems = 10) List<String> grantTypesSupported,
        @Schema(required = true, maxItems = 10) List<String> responseTypesSupported,
        @Schema(required = true, maxItems = 10) List<String> subjectTypesSupported,
        @Schema(required = true, maxItems = 10) List<String> tokenEndpointAuthMethodsSupported,
        @Schema(required = true, maxItems = 10) List<String> idTokenSigningAlgValuesSupported,
        @Schema(required = true, maxItems = 10) List<String> acrValuesSupported) {

    static IssuerMetadataView of(URI issuer, List<String> grantTypes) {
        return new IssuerMetadataView(
                issuer,
                issuer.resolve("/oauth2/token"),
                issuer.resolve("/oauth2/jwks"),
                grantTypes,
                List.of(),
                List.of("public"),
                List.of("none"),
                List.of("RS256"),
                Arrays.stream(Assurance.values()).map(Assurance::acr).toList());
    }
}
