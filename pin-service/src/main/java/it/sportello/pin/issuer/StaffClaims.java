package it.sportello.pin.issuer;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.issuer.trust.TrustedIssuer;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** What the staff's provider says: who has a role here, and which (K8). */
final class StaffClaims implements ClaimReader {

    private final String prefix;
    private final TrustedIssuer issuer;
    private final Set<String> requiredAcr;

    StaffClaims(String name, TrustedIssuer issuer) {
        this.prefix = issuer.prefixedSubjects() ? name + ":" : "";
        this.issuer = issuer;
        this.requiredAcr = issuer.requiredAcr().orElse(Set.of());
    }

    @Override
    public Verdict read(JwtClaims claims) throws MalformedClaimException {
        String acr = ClaimValues.text(claims, "acr").orElse("");
        if (!requiredAcr.contains(acr)) {
            return Verdict.Refused.LEVEL_TOO_LOW;
        }
        if (claims.hasClaim("act")) {
            throw new MalformedClaimException("staff act by themselves: the audit names them");
        }
        List<String> roles = roles(claims);
        StaffIdentity member = new StaffIdentity(
                subject(claims),
                acr,
                roles,
                ClaimValues.signedInAt(claims).orElse(ClaimValues.issuedAt(claims)),
                taxCode(claims, roles));
        return new Verdict.Accepted(
                new Asserted.OfStaff(issuer.issuer(), claims.getJwtId(), ClaimValues.expiresAt(claims), member));
    }

    /** Without a prefix of its own a subject must not look like one with another provider's. */
    private String subject(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        if (prefix.isEmpty() && subject.contains(":")) {
            throw new MalformedClaimException("a subject like another provider's");
        }
        return prefix + subject;
    }

    private List<String> roles(JwtClaims claims) throws MalformedClaimException {
        String name = issuer.claims().groups();
        List<String> roles = StaffRole.among(claims.hasClaim(name) ? claims.getStringListClaimValue(name) : List.of());
        if (roles.isEmpty()) {
            throw new MalformedClaimException("no role of ours");
        }
        return roles;
    }

    /** Nobody acts on their own tax code (K6), so who acts on persons' must have told it. */
    private @Nullable FiscalCode taxCode(JwtClaims claims, List<String> roles) throws MalformedClaimException {
        FiscalCode taxCode =
                ClaimValues.taxCode(claims, issuer.claims().taxCode()).orElse(null);
        if (taxCode == null && StaffRole.anyActsOnPersons(roles)) {
            throw new MalformedClaimException("no tax code");
        }
        return taxCode;
    }
}
