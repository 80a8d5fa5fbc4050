package it.sportello.notification.channel.post.press;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Language;
import it.sportello.localstack.testing.KnownMessages;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters that tell of something and hold nothing. */
class NoticeLetterTest {

    private static final Map<String, String> PARAMETERS =
            Map.of("protocol_number", "SPT-2020-000000042", "benefit", "SEASONAL_TOURISM");

    /** What no notice may print, should an order carry it. */
    private static final Map<String, String> CARELESS = Map.of(
            "protocol_number",
            "SPT-2020-000000042",
            "benefit",
            "SEASONAL_TOURISM",
            "half",
            "QXQX-WZWZ",
            "tax_code",
            "RSSMRA80A01H501U",
            "contact",
            "someone@example.org");

    private final LetterPress press = Letters.press();

    @ParameterizedTest(name = "C9 {0} {1}")
    @MethodSource("everyNotice")
    @DisplayName(
            "C9 N5 a notice letter is one tagged sheet in the citizen's language, whose window shows the address alone")
    void isOneTaggedSheet(LetterTemplate template, Language language) throws IOException {
        Letter letter = Letters.letter(template, language, Letters.LONGEST_ADDRESS, PARAMETERS);
        try (PDDocument pdf = Loader.loadPDF(press.print(letter))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            PrintedSheet sheet = new PrintedSheet(pdf);
            assertThat(sheet.bottomOfTheText()).as("the foot stays free").isLessThan(284);
            assertThat(squeezed(sheet.inWindow()))
                    .startsWith("Mittente:Sportello")
                    .endsWith(squeezed("00100 Roma RM" + Letters.LONGEST_ADDRESS));
        }
    }

    @ParameterizedTest(name = "C9 {0} {1}")
    @MethodSource("everyNotice")
    @DisplayName("C9 N5 a notice letter says whom to call, names no secret, code or contact, and has no link")
    void saysWhomToCallAndNoSecret(LetterTemplate template, Language language) {
        String text = Letters.textOf(press.print(letter(template, language, CARELESS)));

        assertThat(text).contains("803 164", "06 164164");
        assertThat(text).containsPattern("gratuito|free of charge|kostenlos");
        assertThat(text).containsPattern("al costo|at the cost|zum Tarif");
        assertThat(text).containsPattern("Non è stato lei\\?|Was it not you\\?|Das waren nicht Sie\\?");
        assertThat(text).doesNotContain("QXQX", "RSSMRA80A01H501U", "@", "{", "}");
        assertThat(text).doesNotContainIgnoringCase("http").doesNotContainIgnoringCase("www.");
    }

    @ParameterizedTest(name = "A6 {0}: {1}")
    @CsvSource({
        "IT, Indennità per lavoratori stagionali del turismo e delle terme",
        "EN, Allowance for seasonal workers of tourism and spas",
        "DE, Entschädigung für Saisonarbeiter in Tourismus und Thermalbädern"
    })
    @DisplayName("A6 C9 the letter on a changed payment names the application in words, not the new details")
    void namesTheApplication(Language language, String benefit) {
        String text =
                Letters.textOf(press.print(letter(LetterTemplate.APPLICATION_PAYMENT_CHANGED, language, PARAMETERS)));

        assertThat(text).contains("SPT-2020-000000042").doesNotContain("SEASONAL_TOURISM");
        assertThat(squeezed(text)).contains(squeezed(benefit));
    }

    @ParameterizedTest(name = "C9 {0}: {1}")
    @CsvSource({
        "IT, Non deve fare nulla, Attivi il nuovo PIN con le due parti",
        "EN, You need not do anything, Activate the new PIN with both halves",
        "DE, Sie müssen nichts tun, Aktivieren Sie die neue PIN mit beiden Teilen"
    })
    @DisplayName("C9 whose new PIN is to be activated yet reads so, and of other news that nothing is to do")
    void saysWhatIsToDo(Language language, String nothing, String activate) {
        for (LetterTemplate unfinished : List.of(LetterTemplate.PIN_RECOVERED, LetterTemplate.IDENTIFIED_REMOTELY)) {
            assertThat(read(unfinished, language)).contains(squeezed(activate)).doesNotContain(squeezed(nothing));
        }
        assertThat(read(LetterTemplate.PIN_RENEWED, language)).contains(squeezed(nothing));
    }

    @Test
    @DisplayName("C9 every notice is told on every channel, so each has the same parameters as the message")
    void hasTheMessagesParameters() {
        Map<String, Set<String>> letters = Arrays.stream(LetterTemplate.values())
                .collect(Collectors.toMap(
                        template -> template.name().toLowerCase().replace('_', '-'), LetterTemplate::parameters));

        assertThat(letters).isEqualTo(KnownMessages.parametersByLetter());
        assertThat(KnownMessages.parametersByTemplate()).containsAllEntriesOf(letters);
    }

    private String read(LetterTemplate template, Language language) {
        return squeezed(Letters.textOf(press.print(letter(template, language, PARAMETERS))));
    }

    private static Letter letter(LetterTemplate template, Language language, Map<String, String> parameters) {
        return Letters.letter(template, language, Letters.SHORT_ADDRESS, parameters);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    static List<Arguments> everyNotice() {
        return Stream.of(LetterTemplate.values())
                .filter(template -> template != LetterTemplate.SECOND_HALF)
                .flatMap(template -> Stream.of(Language.values()).map(language -> Arguments.of(template, language)))
                .toList();
    }
}
