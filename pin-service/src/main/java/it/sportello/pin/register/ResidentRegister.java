package it.sportello.pin.register;

import it.sportello.contracts.person.FiscalCode;
import java.util.Optional;

/** The port to the resident register. */
public interface ResidentRegister {

    /** Empty when the register does not know the code. */
    Optional<Resident> find(FiscalCode taxCode);

    /** Empty when the register does not know the code, or no card of it. */
    Optional<HealthCard> findHealthCard(FiscalCode taxCode);
}
