package it.sportello.pin.oauth;

import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.keys.EllipticCurves;

/** With what others may sign what they show us. Asymmetric ones alone: a key that verifies could else sign as well. */
public enum SigningAlgorithm {
    RS256,
    PS256,
    ES256;

    private static final int LEAST_RSA_BITS = 2048;

    /** Whether a key of others is of use where these are allowed. */
    public static boolean anyTakes(Set<SigningAlgorithm> allowed, PublicJsonWebKey key) {
        return allowed.stream().anyMatch(algorithm -> algorithm.takes(key));
    }

    /** A token that is signed with anything else is refused. */
    public static AlgorithmConstraints only(Set<SigningAlgorithm> allowed) {
        return new AlgorithmConstraints(
                ConstraintType.PERMIT, allowed.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Whether a key of others is meant for it, and strong enough. */
    boolean takes(PublicJsonWebKey key) {
        return !"enc".equals(key.getUse())
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(name()))
                && switch (this) {
                    case RS256, PS256 ->
                        key instanceof RsaJsonWebKey rsa
                                && rsa.getRsaPublicKey().getModulus().bitLength() >= LEAST_RSA_BITS;
                    case ES256 ->
                        key instanceof EllipticCurveJsonWebKey curve
                                && EllipticCurves.P_256.equals(curve.getCurveName());
                };
    }
}
