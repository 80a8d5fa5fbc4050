package it.sportello.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body with one field of each kind. */
public record Probe(
        @NotNull @Size(max = 20) String familyName,
        @Nullable @Max(10) Integer size,
        @Nullable Boolean urgent,
        @Nullable LocalDate birthDate,
        @Nullable Colour colour,
        @Nullable List<@Valid Part> parts) {

    public enum Colour {
        RED
    }

    public record Part(@NotNull String postalCode) {}
}
