package it.sportello.contactcenter.casework.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.sportello.contactcenter.casework.people.PersonView;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the agent sees it who looks at it. */
@Schema(name = "OpenedCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenedCaseView(
        @JsonProperty("case") CaseView view,

        PersonalPart personalPart,

        @Schema(description = "Absent unless personal_part is MASKED or SHOWN") @Nullable
        PersonView person) {

    /** How much of the personal part there is, and if none, why. */
    public enum PersonalPart {
        /** The case is not the caller's: claim it first. */
        NOT_CLAIMED,
        /** The caller on the phone has not proved to be the citizen (K6). */
        MASKED,
        SHOWN,
        /** pin-service cannot be asked now; everything else can be done. */
        UNAVAILABLE
    }

    public static OpenedCaseView withoutPerson(CaseView view, PersonalPart reason) {
        return new OpenedCaseView(view, reason, null);
    }

    /** @param person empty when pin-service cannot be asked */
    public static OpenedCaseView of(CaseView view, Optional<PersonView> person) {
        return person.map(found ->
                        new OpenedCaseView(view, found.masked() ? PersonalPart.MASKED : PersonalPart.SHOWN, found))
                .orElseGet(() -> withoutPerson(view, PersonalPart.UNAVAILABLE));
    }
}
