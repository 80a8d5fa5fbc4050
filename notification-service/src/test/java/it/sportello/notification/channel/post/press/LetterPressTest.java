package it.sportello.notification.channel.post.press;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPressTest {

    private final LetterPress press = Letters.press();

    @ParameterizedTest(name = "N5 {0}")
    @EnumSource
    @DisplayName("N5 a letter is one A4 sheet, even with the longest address and as many filings as there may be")
    void aLetterIsOneSheet(Language language) throws IOException {
        Letter longest = Letters.letter(language, Letters.LONGEST_ADDRESS, Letters.MOST_FILINGS);
        try (PDDocument pdf = Loader.loadPDF(press.print(longest))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(pdf.getPage(0).getMediaBox().getHeight() * PrintedSheet.MM_A_POINT)
                    .isBetween(296.9, 297.1);
            PrintedSheet sheet = new PrintedSheet(pdf);
            assertThat(sheet.bottom()).as("nothing runs off the sheet").isLessThan(290);
            assertThat(sheet.bottomOfTheText()).as("the foot stays free").isLessThan(284);
        }
    }

    @ParameterizedTest(name = "C13 {0}")
    @EnumSource
    @DisplayName("C13 the letter names what was filed with the first half, and says how to repudiate it")
    void theLetterNamesWhatWasFiled(Language language) {
        List<String> filings = List.of("SPT-2020-000000012 BABYSITTING", "SPT-2020-000000007 PROFESSIONALS");

        assertThat(Letters.textOf(press.print(Letters.letter(language, Letters.SHORT_ADDRESS, filings))))
                .contains(filings)
                .containsPattern("la\\s+disconosca|repudiate\\s+it|bestreiten\\s+Sie\\s+ihn");
        assertThat(Letters.textOf(press.print(Letters.letter(language, Letters.SHORT_ADDRESS))))
                .doesNotContainPattern("Finora|So far|Bisher")
                .containsPattern("la\\s+disconosca|repudiate\\s+it|bestreiten\\s+Sie\\s+ihn");
    }

    @ParameterizedTest(name = "N5 {0}")
    @EnumSource
    @DisplayName("N5 the letter has the half in groups of four, its last day, and both numbers with their cost")
    void theLetterSaysWhatItMust(Language language) {
        String text = Letters.textOf(press.print(Letters.letter(language, Letters.SHORT_ADDRESS)));

        assertThat(text).containsOnlyOnce("ABCD EFGH").contains("803 164", "06 164164");
        assertThat(text).containsPattern("1 maggio 2020|1 May 2020|1\\. Mai 2020");
        assertThat(text).containsPattern("gratuito|free of charge|kostenlos");
        assertThat(text).containsPattern("al costo|at the cost|zum Tarif");
        assertThat(text).containsPattern("Non ha richiesto lei|You did not ask|Sie haben keine PIN angefordert");
    }

    @ParameterizedTest(name = "N5 {0}")
    @EnumSource
    @DisplayName("N5 through the window shows the whole address and nothing of the letter")
    void throughTheWindowShowsTheAddressAlone(Language language) throws IOException {
        for (String address : List.of(Letters.SHORT_ADDRESS, Letters.LONGEST_ADDRESS)) {
            try (PDDocument pdf = Loader.loadPDF(press.print(Letters.letter(language, address)))) {
                String inWindow = new PrintedSheet(pdf).inWindow();
                assertThat(squeezed(inWindow))
                        .startsWith("Mittente:Sportello")
                        .endsWith(squeezed("00100 Roma RM" + address));
            }
        }
    }

    @Test
    @DisplayName("N5 names are written as they are, whatever they contain")
    void namesAreWrittenAsTheyAre() {
        String odd = "D’Ängelo <b>&amp; Łucja\nVia {finta} 7\n00199 Roma RM";

        assertThat(Letters.textOf(press.print(Letters.letter(Language.IT, odd))))
                .contains("D’Ängelo <b>&amp; Łucja", "Via {finta} 7");
    }

    @Test
    @DisplayName("N1 the print shop needs no fonts of its own, and readers for the blind can read the letter")
    void fontsAreEmbeddedAndTheTextIsTagged() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(press.print(Letters.letter(Language.DE, Letters.SHORT_ADDRESS)))) {
            List<PDFont> fonts = new ArrayList<>();
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                fonts.add(pdf.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Der zweite Teil Ihrer PIN");
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
