package it.sportello.pin.request.form;

import it.sportello.pin.Declarations;
import it.sportello.pin.request.form.NewPinRequest.NewContacts;
import it.sportello.pin.request.form.NewPinRequest.NewResidence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form that passes, to be bent in one field. */
final class NewPinRequests {

    private final Map<String, @Nullable String> fields = new LinkedHashMap<>();

    private NewPinRequests() {
        fields.put("tax_code", Declarations.TAX_CODE.value());
        fields.put("given_name", "Niccolò");
        fields.put("family_name", "D'Esempio");
        fields.put("sex", "MALE");
        fields.put("birth_date", "1980-01-31");
        fields.put("birth_place", "H501");
        fields.put("residence/street", "Via delle Prove");
        fields.put("residence/house_number", "7");
        fields.put("residence/postal_code", "00199");
        fields.put("residence/municipality", "Roma");
        fields.put("residence/province", "RM");
        fields.put("phone", "06 5550 1234");
        fields.put("contacts/mobile", "320 555 0123");
        fields.put("contacts/email", "niccolo@Example.ORG");
        fields.put("first_half_channel", "EMAIL");
    }

    static NewPinRequests good() {
        return new NewPinRequests();
    }

    NewPinRequests with(String pointer, @Nullable String typed) {
        fields.put(pointer, typed);
        return this;
    }

    NewPinRequest form() {
        return new NewPinRequest(
                fields.get("tax_code"),
                fields.get("given_name"),
                fields.get("family_name"),
                fields.get("sex"),
                fields.get("birth_date"),
                fields.get("birth_place"),
                new NewResidence(
                        fields.get("residence/street"),
                        fields.get("residence/house_number"),
                        fields.get("residence/postal_code"),
                        fields.get("residence/municipality"),
                        fields.get("residence/province"),
                        fields.get("residence/country")),
                fields.get("phone"),
                new NewContacts(
                        fields.get("contacts/mobile"),
                        fields.get("contacts/email"),
                        fields.get("contacts/certified_email")),
                fields.get("first_half_channel"),
                fields.get("language"),
                fields.get("contact_code_id"));
    }
}
