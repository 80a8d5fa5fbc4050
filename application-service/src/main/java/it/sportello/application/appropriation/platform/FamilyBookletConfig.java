package it.sportello.application.appropriation.platform;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The platform on which parents pay sitters. */
@ConfigMapping(prefix = "sportello.family-booklet")
public interface FamilyBookletConfig {

    /** Where it answers. Production accepts only {@code https}. */
    URI url();

    /** The secret by which it knows us, sent as bearer token. Production demands one. */
    Optional<String> token();

    /** Where parents get a booklet; they are told so when they have none. */
    URI registrationPage();
}
