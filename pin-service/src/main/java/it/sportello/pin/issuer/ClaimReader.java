package it.sportello.pin.issuer;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** Understands the verified claims of one issuer. */
interface ClaimReader {

    /** @throws MalformedClaimException when they are not those of a token that is taken here; it quotes none */
    Verdict read(JwtClaims claims) throws MalformedClaimException;
}
