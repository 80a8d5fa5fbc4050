package it.sportello.pin;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.form.Declaration;
import java.time.LocalDate;
import java.util.List;

/** What one fictional citizen declares, for tests of rules. */
public final class Declarations {

    public static final PersonalData PERSONAL =
            new PersonalData("Niccolò", "D'Esempio", Sex.MALE, LocalDate.of(1980, 1, 31), "H501");

    public static final FiscalCode TAX_CODE = FiscalCode.computedFrom(PERSONAL);

    public static final Address RESIDENCE = new Address("Via delle Prove", "7", "00199", "Roma", "RM", "IT");

    public static final Resident RESIDENT = new Resident(TAX_CODE, PERSONAL, RESIDENCE);

    public static final ContactPoint EMAIL = new ContactPoint(Channel.EMAIL, "niccolo@example.org");

    public static final ContactPoint MOBILE = new ContactPoint(Channel.SMS, "+393205550123");

    private Declarations() {}

    public static Declaration of(Resident resident) {
        return new Declaration(resident, PhoneNumber.parse("+390655501234"), List.of(EMAIL, MOBILE), Language.IT);
    }
}
