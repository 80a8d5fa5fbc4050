package it.sportello.pin.issuer;

import it.sportello.contracts.CredentialType;
import it.sportello.pin.issuer.trust.IssuerSettings;
import it.sportello.pin.issuer.trust.TrustedIssuersConfig;
import it.sportello.platform.security.Assurance;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;

/** Five issuers that are trusted at once, no two alike. */
final class TrustedWorld implements AutoCloseable {

    private final Broker staff = new Broker("staff");
    private final Broker branch = new Broker("branch");
    private final Broker spid = new Broker("spid");
    private final Broker spidTwo = new Broker("spidtwo");
    private final Broker cie = new Broker("cie");

    private final PublicJsonWebKey foreignRsa = Broker.rsa("foreign");
    private final PublicJsonWebKey foreignEc = Broker.ec("foreign");

    private final TrustedIssuers issuers = new TrustedIssuers(config(), new FixedDeployment(false));

    TrustedWorld() {
        issuers.all().forEach(IssuerTokens::tick);
    }

    VerifiedTokens tokens() {
        return new VerifiedTokens(issuers);
    }

    List<Row> rows() {
        return List.of(
                new Row("staff", true, "RS256", staff, spid, foreignRsa, CredentialType.PIN, Assurance.SPID_L2),
                new Row("branch", true, "RS256", branch, staff, foreignRsa, CredentialType.PIN, Assurance.SPID_L2),
                new Row("spid", false, "RS256", spid, staff, foreignRsa, CredentialType.SPID, Assurance.SPID_L2),
                new Row("spidtwo", false, "PS256", spidTwo, spid, foreignRsa, CredentialType.SPID, Assurance.SPID_L3),
                new Row("cie", false, "ES256", cie, spidTwo, foreignEc, CredentialType.CIE, Assurance.SPID_L2));
    }

    private TrustedIssuersConfig config() {
        return new IssuerSettings()
                .staff("staff", staff.issuer())
                .staff("branch", branch.issuer())
                .citizens("spid", spid.issuer())
                .with("spid", "credential", "SPID")
                .citizens("spidtwo", spidTwo.issuer())
                .with("spidtwo", "algorithms", "PS256")
                .with("spidtwo", "least-level", "SPID_L3")
                .citizens("cie", cie.issuer())
                .with("cie", "algorithms", "ES256")
                .with("cie", "credential", "CIE")
                .read();
    }

    @Override
    public void close() {
        List.of(staff, branch, spid, spidTwo, cie).forEach(Broker::close);
    }

    /**
     * One issuer of the table.
     *
     * @param another that is trusted as well
     * @param foreign a key of nobody
     * @param credential what its citizens sign in with, whatever their tokens say; of no meaning for staff
     * @param least that it is trusted for; of no meaning for staff
     */
    record Row(
            String name,
            boolean isStaff,
            String algorithm,
            Broker own,
            Broker another,
            PublicJsonWebKey foreign,
            CredentialType credential,
            Assurance least) {

        PublicJsonWebKey key() {
            return keyOf(own);
        }

        PublicJsonWebKey keyOfAnother() {
            return keyOf(another);
        }

        BrokerToken token() {
            return isStaff
                    ? BrokerToken.ofStaff(own.issuer(), algorithm, key())
                    : BrokerToken.ofCitizen(own.issuer(), algorithm, key());
        }

        private PublicJsonWebKey keyOf(Broker broker) {
            return algorithm.equals("ES256") ? broker.ec() : broker.rsa();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
