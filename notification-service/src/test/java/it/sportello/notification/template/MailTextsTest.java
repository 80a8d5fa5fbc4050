package it.sportello.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.qute.TemplateException;
import it.sportello.contracts.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailTextsTest {

    private static final Map<String, String> PARAMETERS = Map.of(
            "half", "ABCD-EFGH",
            "code", "012345",
            "expires_at", "2020-04-02T07:05:00Z",
            "use", "RECOVERY",
            "protocol_number", "SPO.2020.0000042",
            "benefit", "PROFESSIONALS",
            "filed_at", "2020-04-01T07:05:00Z",
            "status", "SUBMITTED",
            "last_day", "2020-05-04",
            "valid_until", "2020-05-04");

    private final MailTexts texts = new MailTexts(TestEngine.of(Medium.MAIL));

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyText")
    @DisplayName("N5 every text names both numbers of the contact center and their cost")
    void everyTextNamesTheContactCenter(MessageTemplate template, Language language) {
        String body = texts.render(template, language, PARAMETERS).body();

        assertThat(body).contains("803 164", "06 164164");
        assertThat(body).containsPattern("gratuito|free of charge|kostenlos");
        assertThat(body).containsPattern("al costo|at the cost|zum Tarif");
    }

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyText")
    @DisplayName("N5 no text contains a link")
    void noTextContainsALink(MessageTemplate template, Language language) {
        assertThat(texts.render(template, language, PARAMETERS).body())
                .doesNotContainIgnoringCase("http")
                .doesNotContainIgnoringCase("www.")
                .doesNotContain("@");
    }

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyText")
    @DisplayName("N5 every text has a subject of one line and lines that fit a narrow screen")
    void everyTextHasASubjectAndShortLines(MessageTemplate template, Language language) {
        MailText text = texts.render(template, language, PARAMETERS);

        assertThat(text.subject()).isNotBlank().doesNotContain("\n");
        assertThat(text.body().lines()).allMatch(line -> line.length() <= 90);
    }

    @ParameterizedTest(name = "C5 {0} {1}")
    @MethodSource("everyHalf")
    @DisplayName("C5 a half stands in the body once and never in the subject, which mail servers log")
    void theHalfStandsInTheBodyOnly(MessageTemplate template, Language language) {
        MailText text = texts.render(template, language, PARAMETERS);

        assertThat(text.body()).containsOnlyOnce("ABCD-EFGH");
        assertThat(text.subject()).doesNotContain("ABCD");
    }

    @ParameterizedTest(name = "C9 {0}: {1}")
    @CsvSource({
        "IT, 'recuperare il PIN', 2 aprile 2020",
        "EN, 'recover your PIN', 2 April 2020",
        "DE, 'für eine neue PIN', 2. April 2020"
    })
    @DisplayName(
            "C9 beside a one-time code stands what it is for and how long it is good, and its subject tells nothing")
    void besideACodeStandsWhatItIsFor(Language language, String use, String day) {
        MailText text = texts.render(MessageTemplate.ONE_TIME_CODE, language, PARAMETERS);

        assertThat(text.body()).containsOnlyOnce("012345").contains(use, day, "09:05");
        assertThat(text.subject()).doesNotContain("012345");
    }

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyHalf")
    @DisplayName("N5 whatever else an order carries, beside a half stand neither tax code nor name")
    void besideTheHalfStandNeitherTaxCodeNorName(MessageTemplate template, Language language) {
        Map<String, String> careless =
                Map.of("half", "ABCD-EFGH", "tax_code", "RSSMRA80A01H501U", "given_name", "Fantasia");

        assertThat(texts.render(template, language, careless).body())
                .doesNotContain("RSSMRA80A01H501U")
                .doesNotContain("Fantasia")
                .doesNotContainPattern("[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]");
    }

    @ParameterizedTest(name = "C10 {0} {1}")
    @MethodSource("everyHalf")
    @DisplayName("C10 whose other half comes by letter is told so, and whose does not, for how long both are good")
    void theOtherHalfIsAnnounced(MessageTemplate template, Language language) {
        boolean letter = template == MessageTemplate.FIRST_HALF;

        assertThat(texts.render(template, language, PARAMETERS).body().contains("30 "))
                .isNotEqualTo(letter);
    }

    @ParameterizedTest(name = "K1 C9 {0}")
    @EnumSource(
            names = {
                "CALL_CONTACT_CENTER",
                "CONTACT_ADDED",
                "CONTACT_CHANGED",
                "CONTACT_CHOSEN",
                "CONTACT_REMOVED",
                "HALF_ISSUED_AGAIN",
                "IDENTIFIED_REMOTELY",
                "INITIAL_PIN_REVOKED",
                "LETTER_ORDERED",
                "PIN_ISSUED",
                "PIN_PROMOTED",
                "PIN_RECOVERED",
                "PIN_RENEWED",
                "PIN_REVOKED",
                "RECOVERY_STARTED",
                "SIGNED_IN_ELSEWHERE"
            })
    @DisplayName("K1 C9 what another contact is told needs nothing about the person, and says nothing if it is given")
    void whatAnotherContactIsToldSaysNothingAboutThePerson(MessageTemplate template) {
        assertThat(template.isSatisfiedBy(Map.of())).isTrue();
        for (Language language : Language.values()) {
            assertThat(texts.render(template, language, PARAMETERS))
                    .isEqualTo(texts.render(template, language, Map.of()));
        }
    }

    @ParameterizedTest(name = "N5 {0}: {1}")
    @CsvSource({
        "IT, 1 aprile 2020, Indennità per liberi professionisti e collaboratori",
        "EN, 1 April 2020, Allowance for professionals and collaborators",
        "DE, 1. April 2020, Entschädigung für Freiberufler und freie Mitarbeiter"
    })
    @DisplayName("N5 codes and instants are written as people say them, in the hours of Rome")
    void codesAndInstantsAreWrittenAsPeopleSayThem(Language language, String day, String benefit) {
        String body = texts.render(MessageTemplate.APPLICATION_RECEIPT, language, PARAMETERS)
                .body();

        assertThat(body).contains(day, "09:05", benefit, "SPO.2020.0000042");
    }

    @ParameterizedTest(name = "N5 {0}: {1}")
    @CsvSource({"IT, 4 maggio 2020", "EN, 4 May 2020", "DE, 4. Mai 2020"})
    @DisplayName("N5 the last day of a term is written as people say it")
    void theLastDayIsWrittenAsPeopleSayIt(Language language, String day) {
        MailText text = texts.render(MessageTemplate.APPLICATION_APPROPRIATION_REMINDER, language, PARAMETERS);

        assertThat(text.body()).contains(day);
        assertThat(text.subject()).contains(day);
    }

    @Test
    @DisplayName("A1 a benefit that joined the catalogue without a release is called by its code")
    void anUnknownBenefitIsCalledByItsCode() {
        Map<String, String> tomorrow = new HashMap<>(PARAMETERS);
        tomorrow.put("benefit", "TOMORROW");

        assertThat(texts.render(MessageTemplate.APPLICATION_RECEIPT, Language.IT, tomorrow)
                        .body())
                .contains("TOMORROW");
    }

    @Test
    @DisplayName("N5 a missing parameter is an error and not a gap")
    void aMissingParameterIsAnErrorAndNotAGap() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> texts.render(MessageTemplate.FIRST_HALF, Language.IT, Map.of()));
        assertThat(MessageTemplate.FIRST_HALF.isSatisfiedBy(Map.of())).isFalse();
    }

    @Test
    @DisplayName("C5 texts never say themselves in a log")
    void textsNeverSayThemselvesInALog() {
        assertThat(texts.render(MessageTemplate.FIRST_HALF, Language.IT, PARAMETERS))
                .asString()
                .doesNotContain("ABCD");
    }

    static Stream<Arguments> everyHalf() {
        return everyText()
                .filter(text -> ((MessageTemplate) text.get()[0]).parameters().contains("half"));
    }

    static Stream<Arguments> everyText() {
        return Arrays.stream(MessageTemplate.values())
                .flatMap(
                        template -> Arrays.stream(Language.values()).map(language -> Arguments.of(template, language)));
    }
}
