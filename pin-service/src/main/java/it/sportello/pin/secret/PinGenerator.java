package it.sportello.pin.secret;

import it.sportello.contracts.PinAlphabet;
import it.sportello.contracts.PinCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Where every PIN of this service comes from: a cryptographic generator, and the alphabet of the configuration (C4). */
@ApplicationScoped
public class PinGenerator {

    private final SecureRandom random = new SecureRandom();
    private final PinAlphabet alphabet;

    PinGenerator(SecretConfig config) {
        this.alphabet = config.alphabet();
    }

    /** Sixteen characters: both halves. */
    public PinCode initial() {
        return PinCode.generateInitial(alphabet, random);
    }

    /** Eight characters, in the place of a lost half. */
    public PinCode half() {
        return PinCode.generateHalf(alphabet, random);
    }

    /** Eight characters, in the place of both halves. */
    public PinCode personal() {
        return PinCode.generateHalf(alphabet, random);
    }
}
