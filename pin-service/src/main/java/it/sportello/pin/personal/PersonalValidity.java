package it.sportello.pin.personal;

import it.sportello.pin.ItalianTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long personal PINs are good, where they have an end at all (C10). */
@ApplicationScoped
public class PersonalValidity {

    private final Optional<Period> period;

    @Inject
    PersonalValidity(PersonalPinConfig config) {
        this(config.personalValidity());
    }

    PersonalValidity(Optional<Period> period) {
        this.period = period;
        period.filter(it -> !LocalDate.EPOCH.plus(it).isAfter(LocalDate.EPOCH)).ifPresent(_ -> {
            throw new IllegalArgumentException("sportello.pin.personal-validity is less than a day");
        });
    }

    /** When a PIN that was made at this time opens nothing any more; empty when never. */
    public Optional<Instant> findEnd(Instant madeAt) {
        return period.map(it -> madeAt.atZone(ItalianTime.ZONE).plus(it).toInstant());
    }
}
