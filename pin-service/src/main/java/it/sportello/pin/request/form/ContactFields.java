package it.sportello.pin.request.form;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.ContactReader;
import it.sportello.pin.request.form.NewPinRequest.NewContacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a citizen can be reached (C1). A certified address is taken for what it is, whatever field it stands in. */
final class ContactFields {

    private final FormFields fields;
    private final NewContacts typed;
    private final Map<Channel, ContactPoint> byField = new EnumMap<>(Channel.class);
    private boolean recognised;

    ContactFields(FormFields fields, @Nullable NewContacts typed) {
        this.fields = fields;
        this.typed = typed == null ? new NewContacts(null, null, null) : typed;
    }

    /** The contacts, each once, that of the chosen field first. */
    List<ContactPoint> read(@Nullable String chosenField) {
        Optional<Channel> chosen =
                fields.require("/first_half_channel", chosenField, FieldReaders.oneOf(Channel.class));
        if (isBlank(typed.mobile()) && isBlank(typed.email()) && isBlank(typed.certifiedEmail())) {
            fields.fault("/contacts", "needs at least one contact");
        }
        read("/contacts/mobile", Channel.SMS);
        read("/contacts/email", Channel.EMAIL);
        read("/contacts/certified_email", Channel.CERTIFIED_EMAIL);
        recogniseCertifiedEmail();
        List<ContactPoint> points = new ArrayList<>();
        chosen.ifPresent(field -> addChosen(points, field));
        byField.values().forEach(point -> addOnce(points, point));
        return points;
    }

    /** Whether what was given for ordinary e-mail was found to be certified. */
    boolean recognisedCertifiedEmail() {
        return recognised;
    }

    private void read(String pointer, Channel field) {
        fields.optional(pointer, typedIn(field), text -> ContactReader.read(field, text))
                .ifPresent(point -> byField.put(field, point));
    }

    private void recogniseCertifiedEmail() {
        ContactPoint given = byField.get(Channel.EMAIL);
        ContactPoint used = given == null ? null : ContactReader.recognised(given);
        if (used == null || used.equals(given)) {
            return;
        }
        recognised = true;
        byField.put(Channel.EMAIL, used);
        ContactPoint beside = byField.get(Channel.CERTIFIED_EMAIL);
        if (beside != null && !beside.isSameAs(used)) {
            fields.fault("/contacts/email", "is a certified address, and there is another one");
        }
    }

    private void addChosen(List<ContactPoint> points, Channel field) {
        ContactPoint chosen = byField.get(field);
        if (chosen != null) {
            points.add(chosen);
        } else if (isBlank(typedIn(field))) {
            fields.fault("/first_half_channel", "is not among the contacts given");
        }
    }

    private static void addOnce(List<ContactPoint> points, ContactPoint point) {
        if (points.stream().noneMatch(point::isSameAs)) {
            points.add(point);
        }
    }

    private @Nullable String typedIn(Channel field) {
        return switch (field) {
            case SMS -> typed.mobile();
            case EMAIL -> typed.email();
            case CERTIFIED_EMAIL -> typed.certifiedEmail();
            case POST -> null;
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
