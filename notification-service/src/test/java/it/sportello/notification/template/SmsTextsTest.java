package it.sportello.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextsTest {

    /** Nothing that can stand in a message is longer; the night in September is the longest date. */
    private static final Map<String, String> LONGEST = Map.of(
            "half", "QQQQ-QQQQ",
            "code", "999999",
            "expires_at", "2020-09-30T21:55:00Z",
            "use", "RECOVERY",
            "protocol_number", "SPT-2020-999999999",
            "benefit", "SEASONAL_TOURISM",
            "filed_at", "2020-09-30T21:55:00Z",
            "status", "SUSPENDED",
            "last_day", "2020-09-30",
            "valid_until", "2020-09-30");

    private final SmsTexts texts = new SmsTexts(TestEngine.of(Medium.SMS));

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyText")
    @DisplayName("N5 every text fits one short message of the GSM alphabet with the longest values")
    void everyTextFitsOneShortMessage(MessageTemplate template, Language language) {
        SmsText text = texts.render(template, language, LONGEST).orElseThrow();

        assertThat(text.octets()).hasSizeLessThanOrEqualTo(160);
    }

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyText")
    @DisplayName("N5 every text names both numbers of the contact center and their cost, and no link")
    void everyTextNamesTheContactCenter(MessageTemplate template, Language language) {
        String text = texts.render(template, language, LONGEST).orElseThrow().value();

        assertThat(text).contains("803 164", "06 164164").containsPattern("gratis|free|kostenlos");
        assertThat(text).containsPattern("al costo del gestore|at your operator's cost|Tarif des Anbieters");
        assertThat(text).doesNotContainIgnoringCase("http").doesNotContainIgnoringCase("www.");
    }

    @ParameterizedTest(name = "C9 {0}: {1}")
    @CsvSource({
        "IT, RECOVERY, recuperare il PIN", "IT, CONTACT_CHANGE, cambiare recapito",
        "IT, PHONE_REQUEST, chiedere il PIN", "IT, REMOTE_IDENTIFICATION, farsi riconoscere",
        "EN, RECOVERY, recover your PIN", "EN, CONTACT_CHANGE, change a contact",
        "EN, PHONE_REQUEST, ask for a PIN", "EN, REMOTE_IDENTIFICATION, be identified",
        "DE, RECOVERY, für eine neue PIN", "DE, CONTACT_CHANGE, für den neuen Kontakt",
        "DE, PHONE_REQUEST, für den PIN-Antrag", "DE, REMOTE_IDENTIFICATION, zur Fernidentifizierung"
    })
    @DisplayName("C9 a one-time code says, in one short message, what it is for and how long it is good")
    void aCodeSaysWhatItIsFor(Language language, String use, String words) {
        Map<String, String> parameters = new HashMap<>(LONGEST);
        parameters.put("use", use);

        assertThat(texts.render(MessageTemplate.ONE_TIME_CODE, language, parameters)
                        .orElseThrow()
                        .value())
                .containsOnlyOnce("999999")
                .contains(words, "23:55");
    }

    @ParameterizedTest(name = "N5 {0} {1}")
    @MethodSource("everyHalf")
    @DisplayName("N5 a half stands there once, and beside it neither tax code nor name, whatever the order carries")
    void besideTheHalfStandNeitherTaxCodeNorName(MessageTemplate template, Language language) {
        Map<String, String> careless =
                Map.of("half", "ABCD-EFGH", "tax_code", "RSSMRA80A01H501U", "given_name", "Fantasia");

        assertThat(texts.render(template, language, careless).orElseThrow().value())
                .containsOnlyOnce("ABCD-EFGH")
                .doesNotContain("RSSMRA80A01H501U", "Fantasia");
    }

    @ParameterizedTest(name = "N5 {0}: {1}")
    @CsvSource({"IT, '30/09/20, 23:55'", "EN, '30/09/2020, 23:55'", "DE, '30.09.20, 23:55'"})
    @DisplayName("N5 instants are written short, in the hours of Rome")
    void instantsAreWrittenShort(Language language, String day) {
        assertThat(texts.render(MessageTemplate.APPLICATION_RECEIPT, language, LONGEST)
                        .orElseThrow()
                        .value())
                .contains(day, "SPT-2020-999999999");
    }

    @Test
    @DisplayName("N5 what needs more room or other letters is no short message")
    void whatNeedsMoreRoomIsNoShortMessage() {
        Map<String, String> parameters = new HashMap<>(LONGEST);
        parameters.put("protocol_number", "9".repeat(60));
        assertThat(texts.render(MessageTemplate.APPLICATION_RECEIPT, Language.IT, parameters))
                .isEmpty();

        parameters.put("protocol_number", "ЖЖЖ");
        assertThat(texts.render(MessageTemplate.APPLICATION_RECEIPT, Language.IT, parameters))
                .isEmpty();
    }

    @Test
    @DisplayName("C5 texts never say themselves in a log")
    void textsNeverSayThemselvesInALog() {
        assertThat(texts.render(MessageTemplate.FIRST_HALF, Language.IT, LONGEST))
                .asString()
                .doesNotContain("QQQQ");
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
