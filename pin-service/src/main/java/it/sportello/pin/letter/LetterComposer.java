package it.sportello.pin.letter;

import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.filing.FilingService;
import it.sportello.pin.issuing.Letter;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.issuing.PinMaker;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.register.ResidentRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Makes another half and gathers what its letter says beside it. */
@ApplicationScoped
class LetterComposer {

    /** The letter stays on one sheet (N5). */
    private static final int MOST_FILINGS = 6;

    private final PersonService persons;
    private final ResidentRegister register;
    private final FilingService filings;
    private final PinMaker maker;

    LetterComposer(PersonService persons, ResidentRegister register, FilingService filings, PinMaker maker) {
        this.persons = persons;
        this.register = register;
        this.filings = filings;
        this.maker = maker;
    }

    /** Empty when the register does not know the citizen any more. */
    Optional<MadePin> compose(UUID personId, FiscalCode taxCode, UUID requestId, int accessIssue) {
        return register.find(taxCode)
                .map(to -> new Letter(
                        to, persons.languageOf(personId), filings.listNewest(personId, accessIssue, MOST_FILINGS)))
                .map(letter -> maker.makeSecond(personId, requestId, letter));
    }
}
