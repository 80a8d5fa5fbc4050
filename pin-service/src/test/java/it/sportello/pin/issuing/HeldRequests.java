package it.sportello.pin.issuing;

import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.ClaimedRequest;
import it.sportello.pin.request.form.Declaration;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of registered citizens in the hands of an issuer that is not running: only the test goes on with them. */
final class HeldRequests {

    private HeldRequests() {}

    static ClaimedRequest of(FictionalCitizen citizen, List<ContactPoint> contacts, @Nullable Instant resumedAt) {
        PinApi.decided(PinForm.of(citizen));
        Residents.register(citizen);
        UUID claim = UUID.randomUUID();
        UUID id = UUID.fromString(Tables.find(
                        "update pin_request r set status = 'RECEIVED', lease_until = now() + interval '1 hour', claim = ?"
                                + " from person p where p.id = r.person_id and p.tax_code = ? returning r.id",
                        claim,
                        citizen.taxCode())
                .orElseThrow());
        Declaration declared =
                new Declaration(resident(citizen), PhoneNumber.parse("+390655501234"), contacts, Language.IT);
        return new ClaimedRequest(id, claim, PinApi.personIdOf(citizen), declared, TestClock.now(), resumedAt);
    }

    private static Resident resident(FictionalCitizen citizen) {
        var address = citizen.address();
        return new Resident(
                FiscalCode.parse(citizen.taxCode()),
                new PersonalData(
                        citizen.givenName(),
                        citizen.familyName(),
                        citizen.sex(),
                        citizen.birthDate(),
                        citizen.birthPlace()),
                new Address(
                        address.street(),
                        address.houseNumber(),
                        address.postalCode(),
                        address.municipality(),
                        address.province(),
                        "IT"));
    }
}
