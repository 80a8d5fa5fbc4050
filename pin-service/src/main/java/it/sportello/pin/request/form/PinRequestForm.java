package it.sportello.pin.request.form;

import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactReader;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.form.NewPinRequest.NewResidence;
import it.sportello.pin.territory.BirthPlaces;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the form of a request (C1, C2): nothing here knows whether what it says is true. */
public final class PinRequestForm {

    private static final String ITALY = "IT";
    private static final Pattern BELFIORE = Pattern.compile("[A-MZ]\\d{3}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Z][0-9A-Z -]{1,8}[0-9A-Z]");
    private static final Pattern ITALIAN_POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");

    private final FormFields fields = new FormFields();
    private final NewPinRequest form;
    private final LocalDate today;

    private PinRequestForm(NewPinRequest form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** @param today the date in Italy */
    public static FormOutcome check(NewPinRequest form, LocalDate today) {
        return new PinRequestForm(form, today).outcome();
    }

    private FormOutcome outcome() {
        Optional<FiscalCode> taxCode = fields.require("/tax_code", form.taxCode(), FiscalCode::parse);
        Optional<PersonalData> personal = personal(taxCode);
        Optional<Address> residence = residence();
        Optional<PhoneNumber> phone = fields.require("/phone", form.phone(), ContactReader::phone);
        ContactFields contacts = new ContactFields(fields, form.contacts());
        List<ContactPoint> points = contacts.read(form.firstHalfChannel());
        Optional<Language> language = language();
        if (!fields.errors().isEmpty()) {
            return new FormOutcome.Rejected(fields.errors());
        }
        Resident resident = new Resident(taxCode.orElseThrow(), personal.orElseThrow(), residence.orElseThrow());
        Declaration declared = new Declaration(resident, phone.orElseThrow(), points, language.orElseThrow());
        return new FormOutcome.Accepted(declared, warnings(declared, contacts));
    }

    private Optional<PersonalData> personal(Optional<FiscalCode> taxCode) {
        // Some have one name only; it stands as the family name, and the register writes it so too.
        var givenName = fields.optional("/given_name", form.givenName(), FieldReaders.text(100));
        var familyName = fields.require("/family_name", form.familyName(), FieldReaders.text(100));
        var sex = fields.require("/sex", form.sex(), FieldReaders.oneOf(Sex.class));
        var birthDate = fields.require("/birth_date", form.birthDate(), FieldReaders.birthDate(today));
        var birthPlace = fields.require("/birth_place", form.birthPlace(), typed -> birthPlace(typed, taxCode));
        if (!fields.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PersonalData(
                givenName.orElse(""),
                familyName.orElseThrow(),
                sex.orElseThrow(),
                birthDate.orElseThrow(),
                birthPlace.orElseThrow()));
    }

    /**
     * A code that no list has is a slip, unless the tax code was made with it: then somebody was born there all the same, and
     * our list lacks it (C2).
     */
    private static String birthPlace(String typed, Optional<FiscalCode> taxCode) {
        String belfiore = FieldReaders.code(BELFIORE, "is not a Belfiore code").apply(typed);
        boolean doubted = taxCode.filter(code -> !code.birthPlace().equals(Optional.of(belfiore)))
                .isPresent();
        if (doubted && !BirthPlaces.isKnown(belfiore)) {
            throw new IllegalArgumentException("is the Belfiore code of no place");
        }
        return belfiore;
    }

    private Optional<Address> residence() {
        NewResidence typed = form.residence();
        if (typed == null) {
            return fields.fault("/residence", "is required");
        }
        var street = fields.require("/residence/street", typed.street(), FieldReaders.text(100));
        var number = fields.optional("/residence/house_number", typed.houseNumber(), FieldReaders.text(10));
        var municipality = fields.require("/residence/municipality", typed.municipality(), FieldReaders.text(60));
        var province = fields.require(
                "/residence/province", typed.province(), FieldReaders.code(TWO_LETTERS, "is not a province's sign"));
        var country = fields.optional(
                "/residence/country", typed.country(), FieldReaders.code(TWO_LETTERS, "is not a country code"));
        Pattern postalCodes =
                country.filter(code -> !code.equals(ITALY)).isPresent() ? POSTAL_CODE : ITALIAN_POSTAL_CODE;
        var postalCode = fields.require(
                "/residence/postal_code", typed.postalCode(), FieldReaders.code(postalCodes, "is not a postal code"));
        if (!fields.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                street.orElseThrow(),
                number.orElse(null),
                postalCode.orElseThrow(),
                municipality.orElseThrow(),
                province.orElseThrow(),
                country.orElse(ITALY)));
    }

    private Set<RequestWarning> warnings(Declaration declared, ContactFields contacts) {
        Set<RequestWarning> warnings = EnumSet.noneOf(RequestWarning.class);
        if (!declared.canRecover()) {
            warnings.add(RequestWarning.RECOVERY_NEEDS_TWO_CONTACTS);
        }
        if (contacts.recognisedCertifiedEmail()) {
            warnings.add(RequestWarning.EMAIL_IS_CERTIFIED);
        }
        if (!declared.resident().residence().hasPostalCodeOfItsProvince()) {
            warnings.add(RequestWarning.POSTAL_CODE_OF_OTHER_PROVINCE);
        }
        return warnings;
    }

    private Optional<Language> language() {
        String typed = form.language();
        Optional<Language> known = typed == null ? Optional.of(Language.IT) : Language.fromCode(typed);
        return known.isPresent() ? known : fields.fault("/language", "is none of it, en, de");
    }
}
