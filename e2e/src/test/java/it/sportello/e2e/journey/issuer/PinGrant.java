package it.sportello.e2e.journey.issuer;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import java.util.List;
import java.util.Map;

/** The extension grant that no library brings along (RFC 6749 section 4.5). */
final class PinGrant extends AuthorizationGrant {

    private final String taxCode;
    private final String pin;

    PinGrant(String taxCode, String pin) {
        super(new GrantType("urn:sportello:grant-type:pin"));
        this.taxCode = taxCode;
        this.pin = pin;
    }

    @Override
    public Map<String, List<String>> toParameters() {
        return Map.of("grant_type", List.of(getType().getValue()), "tax_code", List.of(taxCode), "pin", List.of(pin));
    }
}
