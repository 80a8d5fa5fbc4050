package it.sportello.pin.issuer;

import it.sportello.contracts.CredentialType;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.identity.AssertedCitizen;
import it.sportello.pin.identity.IdentityUse;
import it.sportello.pin.issuer.trust.ClaimNames;
import it.sportello.pin.issuer.trust.TrustedIssuer;
import it.sportello.platform.security.Assurance;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** What a broker of SPID or of the electronic identity card says of a citizen (C8). Groups it may name mean nothing here. */
final class CitizenClaims implements ClaimReader {

    /** Java reads years of nine digits, which no table of ours takes. */
    private static final int ISO_DATE = "1980-01-31".length();

    private final TrustedIssuer issuer;
    private final ClaimNames names;
    private final IdentityUses uses;
    private final VerifiedContacts contacts;

    CitizenClaims(TrustedIssuer issuer) {
        this.issuer = issuer;
        this.names = issuer.claims();
        this.uses = new IdentityUses(names);
        this.contacts = new VerifiedContacts(names);
    }

    @Override
    public Verdict read(JwtClaims claims) throws MalformedClaimException {
        Optional<Assurance> proved = proved(claims).filter(level -> level.compareTo(issuer.leastLevel()) >= 0);
        if (proved.isEmpty()) {
            return Verdict.Refused.LEVEL_TOO_LOW;
        }
        return new Verdict.Accepted(new Asserted.OfCitizen(
                issuer.issuer(), claims.getJwtId(), ClaimValues.expiresAt(claims), citizen(claims, proved.get())));
    }

    /** Level 1 is in neither list, and so is what a broker says that was not told to say a level. */
    private Optional<Assurance> proved(JwtClaims claims) throws MalformedClaimException {
        String acr = ClaimValues.text(claims, "acr").orElse("");
        if (issuer.levelThreeAcr().contains(acr)) {
            return Optional.of(Assurance.SPID_L3);
        }
        return issuer.levelTwoAcr().contains(acr) ? Optional.of(Assurance.SPID_L2) : Optional.empty();
    }

    private AssertedCitizen citizen(JwtClaims claims, Assurance proved) throws MalformedClaimException {
        IdentityUse use = uses.read(claims).orElse(null);
        return new AssertedCitizen(
                issuer.issuer(),
                claims.getSubject(),
                credential(claims),
                proved,
                // Of an old sign-in brokers make new tokens: their age says nothing of it.
                ClaimValues.signedInAt(claims).orElseThrow(() -> new MalformedClaimException("no auth_time")),
                taxCode(claims, use),
                ClaimValues.name(claims, names.givenName()).orElse(null),
                ClaimValues.name(claims, names.familyName()).orElse(null),
                birthDate(claims).orElse(null),
                contacts.read(claims),
                use,
                claims.hasClaim("act"));
    }

    private CredentialType credential(JwtClaims claims) throws MalformedClaimException {
        if (issuer.credential().isPresent()) {
            return issuer.credential().get();
        }
        return switch (ClaimValues.text(claims, names.credential()).orElse("").toLowerCase(Locale.ROOT)) {
            case "spid" -> CredentialType.SPID;
            case "cie" -> CredentialType.CIE;
            default -> throw new MalformedClaimException("neither SPID nor CIE");
        };
    }

    /** A company's identity need not name a person. */
    private @Nullable FiscalCode taxCode(JwtClaims claims, @Nullable IdentityUse use) throws MalformedClaimException {
        Optional<FiscalCode> taxCode = ClaimValues.taxCode(claims, names.taxCode());
        if (taxCode.isEmpty() && use == null) {
            throw new MalformedClaimException("no tax code");
        }
        return taxCode.orElse(null);
    }

    /** One that is no date of a calendar's four digits is as none: the register knows it. */
    private Optional<LocalDate> birthDate(JwtClaims claims) throws MalformedClaimException {
        try {
            return ClaimValues.text(claims, names.birthDate())
                    .filter(told -> told.length() == ISO_DATE)
                    .map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
