package it.sportello.pin.testing;

import it.sportello.localstack.testing.FictionalCitizen;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of {@code POST /pin-requests}, to be bent where a test needs it. */
public final class PinForm {

    private static final Map<String, String> ELSEWHERE = Map.of(
            "street", "Via Altrove",
            "house_number", "1",
            "postal_code", "20121",
            "municipality", "Milano",
            "province", "MI");

    private final Map<String, Object> body = new LinkedHashMap<>();

    private PinForm(FictionalCitizen citizen) {
        body.put("tax_code", citizen.taxCode());
        body.put("given_name", citizen.givenName());
        body.put("family_name", citizen.familyName());
        body.put("sex", citizen.sex().name());
        body.put("birth_date", citizen.birthDate().toString());
        body.put("birth_place", citizen.birthPlace());
        body.put(
                "residence",
                Map.of(
                        "street", citizen.address().street(),
                        "house_number", citizen.address().houseNumber(),
                        "postal_code", citizen.address().postalCode(),
                        "municipality", citizen.address().municipality(),
                        "province", citizen.address().province()));
        body.put("phone", "06 5550 1234");
        body.put("contacts", Map.of("email", citizen.email(), "mobile", citizen.mobile()));
        body.put("first_half_channel", "EMAIL");
    }

    public static PinForm of(FictionalCitizen citizen) {
        return new PinForm(citizen);
    }

    /** With another residence than the register's, in another town. */
    public PinForm elsewhere() {
        return with("residence", ELSEWHERE);
    }

    public PinForm with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public PinForm without(String field) {
        body.remove(field);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }
}
