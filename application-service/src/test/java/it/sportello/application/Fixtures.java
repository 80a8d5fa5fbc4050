package it.sportello.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.application.form.NewApplication;
import it.sportello.application.form.NewChild;
import it.sportello.application.form.NewPayment;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Citizens and forms of nobody, for the tests of rules. */
public final class Fixtures {

    public static final Instant APRIL_FIRST = Instant.parse("2020-04-01T06:00:00Z");
    public static final NewPayment TO_ACCOUNT = new NewPayment("IT60X0542811101000000123456", null);
    public static final NewPayment CASH = new NewPayment(null, true);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    public static Citizen citizen(Assurance assurance) {
        LocalDate birthDate = LocalDate.parse("1985-08-01");
        return new Citizen(
                UUID.randomUUID(),
                taxCode("Fantasia", "Finzione", birthDate),
                "Fantasia",
                "Finzione",
                birthDate,
                assurance,
                APRIL_FIRST,
                assurance.acr().contains(":pin:") ? OptionalInt.of(1) : OptionalInt.empty());
    }

    public static FiscalCode taxCode(String givenName, String familyName, LocalDate birthDate) {
        return FiscalCode.computedFrom(new PersonalData(givenName, familyName, Sex.FEMALE, birthDate, "H501"));
    }

    public static NewChild child(String givenName, LocalDate birthDate) {
        return new NewChild(taxCode(givenName, "Finzione", birthDate).value(), birthDate, null);
    }

    public static NewApplication form(String benefit) {
        return form(benefit, declaration(benefit), TO_ACCOUNT);
    }

    public static NewApplication form(String benefit, @Nullable JsonNode declaration, @Nullable NewPayment payment) {
        List<NewChild> children =
                benefit.equals("BABYSITTING") ? List.of(child("Chimera", LocalDate.parse("2015-05-10"))) : List.of();
        return new NewApplication(benefit, null, declaration, payment, children);
    }

    /** A declaration that meets the conditions of the benefit. */
    public static JsonNode declaration(String benefit) {
        return json(
                switch (benefit) {
                    case "PROFESSIONALS" ->
                        "{'activity': 'COLLABORATOR', 'enrolled_in_separate_scheme': true, 'receives_no_pension': true,"
                                + " 'in_no_other_compulsory_scheme': true, 'receives_no_citizenship_income': true}";
                    case "AGRICULTURE" ->
                        "{'fixed_term_farm_worker': true, 'days_worked_2019': 120, 'receives_no_pension': true,"
                                + " 'receives_no_citizenship_income': true}";
                    case "BABYSITTING" ->
                        "{'occupation': 'PRIVATE_EMPLOYEE', 'lives_with_the_children': true,"
                                + " 'no_parental_leave_used': true, 'other_parent_without_income_support': true,"
                                + " 'health_or_security_staff': false}";
                    case "NASPI" ->
                        "{'employment': 'EMPLOYEE', 'job_ended_on': '2020-03-20', 'lost_involuntarily': true,"
                                + " 'contribution_weeks': 80, 'days_worked_last_year': 200, 'available_for_work': true}";
                    default -> throw new IllegalArgumentException("no declaration at hand for " + benefit);
                });
    }

    /** The same with one field answered otherwise; the value is JSON. */
    public static JsonNode declarationBut(String benefit, String field, String value) {
        return ((ObjectNode) declaration(benefit)).set(field, json(value));
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
