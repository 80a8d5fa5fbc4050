package it.sportello.pin.issuer.trust;

import io.smallrye.config.WithDefault;
import java.util.Set;

/** What an issuer calls the claims that we read. The defaults are those of OpenID Connect, then the national ontology's. */
public interface ClaimNames {

    /** With or without {@code TINIT-} before it. */
    @WithDefault("tax_code")
    String taxCode();

    @WithDefault("given_name")
    String givenName();

    @WithDefault("family_name")
    String familyName();

    /** An ISO date. */
    @WithDefault("birthdate")
    String birthDate();

    @WithDefault("email")
    String email();

    /** An address whose claim here is not true is left out. */
    @WithDefault("email_verified")
    String emailVerified();

    @WithDefault("phone_number")
    String mobile();

    /** A number whose claim here is not true is left out. */
    @WithDefault("phone_number_verified")
    String mobileVerified();

    /** A certified mailbox, which the identity provider has verified if it names it at all. */
    @WithDefault("digital_address")
    String certifiedEmail();

    /** Of staff: a list, some of whose values are roles here. */
    @WithDefault("groups")
    String groups();

    /** {@code spid} or {@code cie}, read where the issuer stands for both. */
    @WithDefault("identity_provider")
    String credential();

    /** For what the identity was issued: absent, or one of {@link #personalUses()}, for a person's own. */
    @WithDefault("identity_use")
    String identityUse();

    @WithDefault("personal,natural")
    Set<String> personalUses();

    /** Only professional identities have one of these. */
    @WithDefault("vat_number")
    Set<String> professional();

    /** Only identities of legal persons, or of who acts for one, have one of these. */
    @WithDefault("company_name,company_tax_code")
    Set<String> company();
}
