package it.sportello.contactcenter.casework.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.contactcenter.casework.script.Question;
import it.sportello.contactcenter.casework.script.ScriptStanding;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the caller is. Which answer was wrong is never told. */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        Result result,

        @Schema(description = "What to ask next") @Nullable Question question,

        @Schema(description = "Until when nobody may try again") @Nullable
        Instant lockedUntil) {

    /** Where the script stands. */
    public enum Result {
        ASKING,
        VERIFIED,
        /** The script begins anew, unless it is locked. */
        FAILED
    }

    public static VerificationView of(ScriptStanding standing, @Nullable Instant lockedUntil) {
        return switch (standing) {
            case ScriptStanding.Asking(Question next) -> new VerificationView(Result.ASKING, next, null);
            case ScriptStanding.Verified() -> new VerificationView(Result.VERIFIED, null, null);
            case ScriptStanding.Failed() -> new VerificationView(Result.FAILED, null, lockedUntil);
        };
    }
}
