package it.sportello.application.receipt.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.receipt.CanonicalFacts;
import it.sportello.application.receipt.Facts;
import it.sportello.application.receipt.FiledFacts;
import it.sportello.application.receipt.FiledFacts.Holder;
import it.sportello.application.receipt.edition.Editions;
import it.sportello.application.receipt.signature.ReceiptClaims;
import it.sportello.application.receipt.signature.ReceiptSignature;
import it.sportello.application.receipt.signature.Signatures;
import it.sportello.contracts.Language;
import it.sportello.localstack.testing.paper.PrintedReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptPressTest {

    private static final Holder HOLDER = new Holder("Jörg", "Österreicher-D’Ängelo", "STRJRG**********");

    private final ReceiptPress press = Presses.press();
    private final ReceiptSignature signature = Signatures.ofNewKey();

    @ParameterizedTest(name = "A5 {0}")
    @EnumSource
    @DisplayName("A5 the receipt says what was filed, when in Italy, by whom, and what was declared")
    void saysWhatWasFiled(Language language) {
        String text = print(Facts.allowance(), language);

        assertThat(text)
                .contains("SPT-2020-000000123", "08:00:00", "Fantasia Finzione", "FNZFTS**********", "IT** **** 3456")
                .contains("D.L. 18/2020, art. 30", "120")
                .containsPattern("1 aprile 2020|1 April 2020|1\\. April 2020")
                .containsPattern("31 marzo 2020|31 March 2020|31\\. März 2020")
                .contains(Editions.of("AGRICULTURE").name().in(language));
    }

    @ParameterizedTest(name = "A5 {0}")
    @EnumSource
    @DisplayName("A5 a suspended filing, cash, children and the pending PIN are told in words")
    void saysHowItWasFiled(Language language) {
        String babySitting = print(Facts.babySitting(HOLDER, 2), language);

        assertThat(print(Facts.suspended(), language)).containsPattern("sospesa|suspended|ausgesetzt");
        assertThat(babySitting)
                .contains("Jörg Österreicher-D’Ängelo", "FNZCMR**********")
                .containsPattern("30 aprile|30 April|30\\. April")
                .contains("23:59:59")
                .containsPattern("ufficio postale|post office|Postamt")
                .containsPattern("entrambe le\\s+parti|both halves|beiden\\s+Teilen")
                .containsOnlyOnce(
                        Language.IT == language
                                ? "disabilità"
                                : language == Language.EN ? "disability" : "Behinderung");
        assertThat(print(Facts.allowance(), language))
                .doesNotContainPattern("sospesa|suspended|ausgesetzt|FNZCMR|ufficio postale|post office|Postamt");
    }

    @ParameterizedTest(name = "A12 {0}")
    @EnumSource
    @DisplayName("A12 the QR code on the printed page is the signed receipt, the same in every language")
    void carriesTheSignature(Language language) {
        String signed = signature.sign(ReceiptClaims.of(Facts.allowance()));

        assertThat(PrintedReceipt.read(pdf(Facts.allowance(), language)).code()).isEqualTo(signed);
        assertThat(PrintedReceipt.read(pdf(Facts.longest(), language)).code())
                .isEqualTo(signature.sign(ReceiptClaims.of(Facts.longest())));
    }

    @Test
    @DisplayName("A12 the signed hash is that of the file that is attached to the PDF")
    void attachesTheFacts() {
        var attached = new CanonicalFacts(Presses.attachedTo(pdf(Facts.allowance(), Language.IT)));

        assertThat(attached.hash())
                .isEqualTo(ReceiptClaims.of(Facts.allowance()).factsHash());
    }

    @ParameterizedTest(name = "A5 {0}")
    @EnumSource
    @DisplayName("A5 the receipt is one A4 page, unless names and children fill more")
    void isOnePage(Language language) throws IOException {
        assertThat(pages(Facts.allowance(), language)).isOne();
        assertThat(pages(Facts.suspended(), language)).isOne();
        assertThat(pages(Facts.babySitting(HOLDER, 4), language)).isOne();
        assertThat(pages(Facts.longest(), language)).isBetween(1, 2);
    }

    @ParameterizedTest(name = "A5 {0}")
    @EnumSource
    @DisplayName("A5 readers for the blind can read it: tagged, in its language, titled, the code with words for it")
    void isAccessible(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(Facts.allowance(), language))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("pdfuaid:part", "pdfaid:part");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentInformation().getTitle()).endsWith("SPT-2020-000000123");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .singleElement()
                    .asString()
                    .containsPattern("Codice QR|QR code|QR-Code");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    @DisplayName("A5 what the citizen typed is written as it is")
    void escapes() {
        Holder odd = new Holder("<b>&amp; {finta}", "D’Ängelo", "X**");

        assertThat(print(Facts.babySitting(odd, 1), Language.IT)).contains("<b>&amp; {finta} D’Ängelo");
    }

    /** To look at: {@code -Dreceipt.pictures=<directory>}. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "receipt.pictures", matches = ".+")
    void leavesPictures(Language language) throws IOException {
        Path directory = Path.of(System.getProperty("receipt.pictures"));
        Files.write(directory.resolve("allowance-" + language + ".pdf"), pdf(Facts.allowance(), language));
        Files.write(directory.resolve("suspended-" + language + ".pdf"), pdf(Facts.suspended(), language));
        Files.write(directory.resolve("children-" + language + ".pdf"), pdf(Facts.babySitting(HOLDER, 4), language));
        Files.write(directory.resolve("longest-" + language + ".pdf"), pdf(Facts.longest(), language));
    }

    private String print(FiledFacts facts, Language language) {
        return PrintedReceipt.read(pdf(facts, language)).text();
    }

    private byte[] pdf(FiledFacts facts, Language language) {
        return press.print(
                new Receipt(facts, Editions.of(facts.benefit()), signature.sign(ReceiptClaims.of(facts)), language));
    }

    private int pages(FiledFacts facts, Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(facts, language))) {
            assertThat(pdf.getPage(0).getMediaBox().getHeight() * 25.4 / 72).isBetween(296.9, 297.1);
            return pdf.getNumberOfPages();
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(alternatives(element));
            }
        }
        return found;
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var name : pdf.getPage(0).getResources().getFontNames()) {
            fonts.add(pdf.getPage(0).getResources().getFont(name));
        }
        return fonts;
    }
}
