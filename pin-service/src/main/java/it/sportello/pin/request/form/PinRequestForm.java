package it.sportello.pin.request.form;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.contact.PhoneNumber;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactReader;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.form.NewPinRequest.NewContacts;
import it.sportello.pin.request.form.NewPinRequest.NewResidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the form of a request (C1, C2): nothing here knows whether what it says is true. */
public final class PinRequestForm {

    private static final Pattern BELFIORE = Pattern.compile("[A-MZ]\\d{3}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Z][0-9A-Z -]{1,8}[0-9A-Z]");
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
        Optional<PersonalData> personal = personal();
        Optional<Address> residence = residence();
        Optional<PhoneNumber> phone = fields.require("/phone", form.phone(), ContactReader::phone);
        List<ContactPoint> contacts = contacts();
        Optional<Language> language = language();
        if (!fields.errors().isEmpty()) {
            return new FormOutcome.Rejected(fields.errors());
        }
        Resident resident = new Resident(taxCode.orElseThrow(), personal.orElseThrow(), residence.orElseThrow());
        return new FormOutcome.Accepted(
                new Declaration(resident, phone.orElseThrow(), contacts, language.orElseThrow()));
    }

    private Optional<PersonalData> personal() {
        // Some have one name only; it stands as the family name, and the register writes it so too.
        var givenName = fields.optional("/given_name", form.givenName(), FieldReaders.text(100));
        var familyName = fields.require("/family_name", form.familyName(), FieldReaders.text(100));
        var sex = fields.require("/sex", form.sex(), FieldReaders.oneOf(Sex.class));
        var birthDate = fields.require("/birth_date", form.birthDate(), FieldReaders.birthDate(today));
        var birthPlace = fields.require(
                "/birth_place", form.birthPlace(), FieldReaders.code(BELFIORE, "is not a Belfiore code"));
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

    private Optional<Address> residence() {
        NewResidence typed = form.residence();
        if (typed == null) {
            return fields.fault("/residence", "is required");
        }
        var street = fields.require("/residence/street", typed.street(), FieldReaders.text(100));
        var number = fields.optional("/residence/house_number", typed.houseNumber(), FieldReaders.text(10));
        var postalCode = fields.require(
                "/residence/postal_code", typed.postalCode(), FieldReaders.code(POSTAL_CODE, "is not a postal code"));
        var municipality = fields.require("/residence/municipality", typed.municipality(), FieldReaders.text(60));
        var province = fields.require(
                "/residence/province", typed.province(), FieldReaders.code(TWO_LETTERS, "is not a province's sign"));
        var country = fields.optional(
                "/residence/country", typed.country(), FieldReaders.code(TWO_LETTERS, "is not a country code"));
        if (!fields.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                street.orElseThrow(),
                number.orElse(null),
                postalCode.orElseThrow(),
                municipality.orElseThrow(),
                province.orElseThrow(),
                country.orElse("IT")));
    }

    /** The contacts, the chosen one first. */
    private List<ContactPoint> contacts() {
        Optional<Channel> chosen =
                fields.require("/first_half_channel", form.firstHalfChannel(), FieldReaders.oneOf(Channel.class));
        NewContacts typed = form.contacts();
        List<ContactPoint> points = new ArrayList<>();
        if (typed != null) {
            contact("/contacts/mobile", typed.mobile(), Channel.SMS).ifPresent(points::add);
            contact("/contacts/email", typed.email(), Channel.EMAIL).ifPresent(points::add);
            contact("/contacts/certified_email", typed.certifiedEmail(), Channel.CERTIFIED_EMAIL)
                    .ifPresent(points::add);
        }
        if (isEmpty(typed)) {
            fields.fault("/contacts", "needs at least one contact");
        }
        chosen.ifPresent(channel -> moveToFront(points, channel));
        return points;
    }

    private void moveToFront(List<ContactPoint> points, Channel channel) {
        Optional<ContactPoint> point =
                points.stream().filter(given -> given.channel() == channel).findFirst();
        if (point.isPresent()) {
            points.remove(point.get());
            points.addFirst(point.get());
        } else if (isBlank(typed(channel))) {
            fields.fault("/first_half_channel", "is not among the contacts given");
        }
    }

    private @Nullable String typed(Channel channel) {
        NewContacts contacts = form.contacts();
        if (contacts == null) {
            return null;
        }
        return switch (channel) {
            case SMS -> contacts.mobile();
            case EMAIL -> contacts.email();
            case CERTIFIED_EMAIL -> contacts.certifiedEmail();
            case POST -> null;
        };
    }

    private Optional<ContactPoint> contact(String pointer, @Nullable String typed, Channel channel) {
        return fields.optional(pointer, typed, text -> ContactReader.read(channel, text));
    }

    private static boolean isEmpty(@Nullable NewContacts typed) {
        return typed == null || isBlank(typed.mobile()) && isBlank(typed.email()) && isBlank(typed.certifiedEmail());
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private Optional<Language> language() {
        String typed = form.language();
        Optional<Language> known = typed == null ? Optional.of(Language.IT) : Language.fromCode(typed);
        return known.isPresent() ? known : fields.fault("/language", "is none of it, en, de");
    }
}
