package it.sportello.pin.oauth;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** What holds for every token that others sign and show us, a client's assertion as well as an issuer's token. */
public final class SignedTokens {

    /** Between machines that keep time by NTP. */
    public static final int CLOCK_SKEW_SECONDS = 10;

    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private SignedTokens() {}

    /** What a token claims before anything of it is believed: that says only whose rules it is held against. */
    public static Optional<String> findUnverified(String token, String claim) {
        try {
            return Optional.ofNullable(UNVERIFIED.processToClaims(token).getStringClaimValue(claim));
        } catch (InvalidJwtException | MalformedClaimException _) {
            return Optional.empty();
        }
    }

    /** Whether nobody else is meant, who could show it here. */
    public static boolean isForOne(JwtClaims claims) throws MalformedClaimException {
        return claims.getAudience().size() == 1;
    }

    /** Why a token was refused, for the log: the texts quote the token. */
    public static List<Integer> codes(InvalidJwtException refusal) {
        return refusal.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList();
    }
}
