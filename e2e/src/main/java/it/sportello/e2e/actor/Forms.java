package it.sportello.e2e.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What citizens type. Fictional names hold nothing that JSON would have to escape. */
public final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forms() {}

    public static String pinRequest(FictionalCitizen person, String contact, String channel, Locale language) {
        var address = person.address();
        return """
                {
                  "tax_code": "%s", "given_name": "%s", "family_name": "%s", "sex": "%s",
                  "birth_date": "%s", "birth_place": "%s",
                  "residence": {"street": "%s", "house_number": "%s", "postal_code": "%s",
                                "municipality": "%s", "province": "%s"},
                  "phone": "%s",
                  "contacts": {"%s": "%s", "mobile": "%s"},
                  "first_half_channel": "%s", "language": "%s"
                }
                """.formatted(
                        person.taxCode(),
                        person.givenName(),
                        person.familyName(),
                        person.sex(),
                        person.birthDate(),
                        person.birthPlace(),
                        address.street(),
                        address.houseNumber(),
                        address.postalCode(),
                        address.municipality(),
                        address.province(),
                        person.mobile(),
                        contact,
                        person.email(),
                        person.mobile(),
                        channel,
                        language.getLanguage());
    }

    /** As an agent types it, who heard the caller read back a code from the telephone. */
    public static String pinRequestByPhone(FictionalCitizen person, String codeId) {
        String form = pinRequest(person, "email", "SMS", Locale.ITALIAN);
        return form.replaceFirst("\\{", "{\"contact_code_id\": \"" + codeId + "\",");
    }

    static Map<String, String> signIn(FictionalCitizen person, String pin) {
        return Map.of(
                "grant_type",
                "urn:sportello:grant-type:pin",
                "client_id",
                "web-portal",
                "tax_code",
                person.taxCode(),
                "pin",
                pin);
    }

    static Map<String, String> refresh(String refreshToken) {
        return Map.of("grant_type", "refresh_token", "client_id", "web-portal", "refresh_token", refreshToken);
    }

    /** Of a token that the suite trusts for one of its own. */
    public static Map<String, String> exchange(String client, String subjectToken) {
        return Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "client_id",
                client,
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:jwt",
                "subject_token",
                subjectToken);
    }

    static String application(Benefit benefit) {
        return """
                {"benefit": "%s", "declaration": %s, "children": %s,
                 "payment": {"iban": "%s"}}
                """.formatted(benefit, benefit.declaration(), benefit.children(), Citizen.ACCOUNT);
    }

    /** All but where the money goes. */
    static String declaration(Benefit benefit) {
        return """
                {"declaration": %s, "children": %s}
                """.formatted(benefit.declaration(), benefit.children());
    }

    /** With another answer to one question. */
    static String declaration(Benefit benefit, String question, Object answer) {
        try {
            ObjectNode declaration = (ObjectNode) JSON.readTree(benefit.declaration());
            return """
                    {"declaration": %s, "children": %s}
                    """.formatted(declaration.putPOJO(question, answer), benefit.children());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A declaration that is not JSON", e);
        }
    }

    static String activation(FictionalCitizen person, String pin) {
        return """
                {"tax_code": "%s", "pin": "%s"}
                """.formatted(person.taxCode(), pin);
    }

    public static String paymentRun(LocalDate execution) {
        return """
                {"execution_date": "%s"}
                """.formatted(execution);
    }

    public static String callerLookup(FictionalCitizen person, String reason) {
        return """
                {"tax_code": "%s", "reason": "%s"}
                """.formatted(person.taxCode(), reason);
    }
}
