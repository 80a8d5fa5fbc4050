package it.sportello.pin.letter;

import it.sportello.pin.filing.FilingService;
import it.sportello.pin.issuing.Letter;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.platform.security.Citizen;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gathers what another letter says beside its half. */
@ApplicationScoped
class LetterComposer {

    /** The letter stays on one sheet (N5). */
    private static final int MOST_FILINGS = 6;

    private final PersonService persons;
    private final ResidentRegister register;
    private final FilingService filings;

    LetterComposer(PersonService persons, ResidentRegister register, FilingService filings) {
        this.persons = persons;
        this.register = register;
        this.filings = filings;
    }

    /** Empty when the register does not know the citizen any more. */
    Optional<Letter> compose(Citizen citizen, int accessIssue) {
        return register.find(citizen.taxCode())
                .map(to -> new Letter(
                        to,
                        persons.languageOf(citizen.personId()),
                        filings.listNewest(citizen.personId(), accessIssue, MOST_FILINGS)));
    }
}
