package it.sportello.notification.channel.post.press;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Variant;
import it.sportello.contracts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A press without Quarkus, and letters of invented people to print on it. */
public final class Letters {

    public static final String HALF = "ABCD-EFGH";

    static final String SHORT_ADDRESS = "Fantasia Inventata\nVia dei Fiori Finti 7\n00199 Roma RM";

    /** Every line as long as the register and the forms allow. */
    static final String LONGEST_ADDRESS = String.join(
            "\n",
            "Massimiliana Fantasia ".repeat(5).substring(0, 100).strip() + " "
                    + "Inventatissimi Della Finzione "
                            .repeat(4)
                            .substring(0, 100)
                            .strip(),
            "Piazzale dei Caduti Immaginari della Grande Battaglia ".repeat(2).substring(0, 100) + " 1381/Bis A",
            "1234567890 " + "San Fittizio in Valle dell’Immaginazione Superiore e Inferiore".substring(0, 60) + " RM");

    /** As many as pin-service names, each as long as can be. */
    static final List<String> MOST_FILINGS = Collections.nCopies(6, "SPT-2020-999999999 SEASONAL_TOURISM");

    private static final List<String> SHARED = List.of(
            "sheet/v1/sheet",
            "second-half/v1/layout",
            "notice/v1/layout",
            "notice/v1/it",
            "notice/v1/en",
            "notice/v1/de");

    private Letters() {}

    public static LetterPress press() {
        return new LetterPress(new LetterTexts(engine()));
    }

    public static Letter letter(Language language, String address) {
        return letter(language, address, List.of());
    }

    static Letter letter(Language language, String address, List<String> filings) {
        return letter(
                LetterTemplate.SECOND_HALF,
                language,
                address,
                Map.of("half", HALF, "filings", String.join("\n", filings)));
    }

    static Letter letter(LetterTemplate template, Language language, String address, Map<String, String> parameters) {
        return new Letter(
                UUID.randomUUID(),
                template,
                language,
                Envelope.fitting(address).orElseThrow(),
                LocalDate.of(2020, 4, 1),
                parameters);
    }

    public static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine that Quarkus builds, without Quarkus. */
    private static Engine engine() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        Stream<String> texts = Arrays.stream(LetterTemplate.values())
                .flatMap(template -> Arrays.stream(Language.values()).map(template::path));
        Stream.concat(SHARED.stream().map("letter/%s.html"::formatted), texts)
                .forEach(path ->
                        engine.putTemplate(path, engine.parse(read(path), Variant.forContentType(Variant.TEXT_HTML))));
        return engine;
    }

    private static String read(String path) {
        try (InputStream text = Letters.class.getResourceAsStream("/templates/" + path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
