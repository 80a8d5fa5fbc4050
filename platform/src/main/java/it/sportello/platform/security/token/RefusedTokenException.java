package it.sportello.platform.security.token;

import java.util.List;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** A string that is no access token of the suite. Says why by the library's error codes: its texts quote the claims. */
final class RefusedTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    private RefusedTokenException(String reason) {
        super(reason, null, false, false);
    }

    static RefusedTokenException because(Exception refusal) {
        List<Integer> codes = refusal instanceof InvalidJwtException invalid
                ? invalid.getErrorDetails().stream()
                        .map(ErrorCodeValidator.Error::getErrorCode)
                        .toList()
                : List.of();
        return new RefusedTokenException("access token refused, codes " + codes);
    }
}
