package it.sportello.pin.issuing;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;
import it.sportello.pin.filing.Filing;
import it.sportello.pin.register.Resident;
import java.util.List;

/**
 * What a letter with a second half says beside it.
 *
 * @param to at the register's address, never at the declared one (C3)
 * @param filings what was filed with the first half, newest first: who gets the letter may not be who filed (C13)
 */
public record Letter(Resident to, Language language, List<Filing> filings) {

    public Letter {
        requireNonNull(to, "to");
        requireNonNull(language, "language");
        filings = List.copyOf(filings);
    }
}
