package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which children a benefit can be claimed: below an age on a day; a severe disability lifts the limit. */
@Schema(requiredProperties = {"under_age", "on"})
public record ChildRule(
        @Schema(examples = "12", minimum = "1", maximum = "30")
        int underAge,

        LocalDate on) {

    public ChildRule {
        requireNonNull(on, "on");
    }

    public boolean admits(LocalDate birthDate, boolean severeDisability) {
        return severeDisability || birthDate.plusYears(underAge).isAfter(on);
    }
}
