package it.sportello.pin.identity;

import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialType;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.oauth.TokenView;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.security.Assurance;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen for whom an issuer vouches: as SPID at level 2, a moment ago, unless told otherwise. Steps change the object itself. */
public final class VouchedCitizen {

    private final FictionalCitizen citizen;
    private String issuer = "https://spid.example";
    private String subject = UUID.randomUUID().toString();
    private CredentialType by = CredentialType.SPID;
    private Assurance assurance = Assurance.SPID_L2;
    private Instant authenticatedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private List<ContactPoint> contacts = List.of();
    private boolean named = true;
    private @Nullable IdentityUse use;
    private boolean actsForAnother;

    private VouchedCitizen(FictionalCitizen citizen) {
        this.citizen = citizen;
    }

    public static VouchedCitizen of(FictionalCitizen citizen) {
        return new VouchedCitizen(citizen);
    }

    /** With a verified mobile and mailbox. */
    static VouchedCitizen reachable(FictionalCitizen citizen) {
        return of(citizen)
                .at(new ContactPoint(Channel.SMS, citizen.mobile()), new ContactPoint(Channel.EMAIL, citizen.email()));
    }

    VouchedCitizen at(ContactPoint... verified) {
        contacts = List.of(verified);
        return this;
    }

    public VouchedCitizen by(CredentialType credential, Assurance level) {
        by = credential;
        assurance = level;
        return this;
    }

    public VouchedCitizen as(String ofIssuer, String itsSubject) {
        issuer = ofIssuer;
        subject = itsSubject;
        return this;
    }

    /** The card, or the broker, does not say who it is. */
    VouchedCitizen unnamed() {
        named = false;
        return this;
    }

    /** A second longer ago than five minutes. */
    public VouchedCitizen signedInLongAgo() {
        return authenticatedAt(authenticatedAt.minusSeconds(301));
    }

    VouchedCitizen authenticatedAt(Instant at) {
        authenticatedAt = at;
        return this;
    }

    VouchedCitizen use(IdentityUse other) {
        use = other;
        return this;
    }

    VouchedCitizen actingForAnother() {
        actsForAnother = true;
        return this;
    }

    AssertedCitizen asserted() {
        return new AssertedCitizen(
                issuer,
                subject,
                by,
                assurance,
                authenticatedAt,
                FiscalCode.parse(citizen.taxCode()),
                named ? citizen.givenName() : null,
                named ? citizen.familyName() : null,
                named ? citizen.birthDate() : null,
                contacts,
                use,
                actsForAnother);
    }

    public TokenView signIn() {
        return signIn(null);
    }

    TokenView signIn(@Nullable DeviceToken device) {
        return CDI.current().select(IdentitySignInService.class).get().signIn(asserted(), "web-portal", device);
    }
}
