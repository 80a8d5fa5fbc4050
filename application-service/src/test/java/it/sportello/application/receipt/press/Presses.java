package it.sportello.application.receipt.press;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A press without Quarkus. */
public final class Presses {

    private Presses() {}

    static ReceiptPress press() {
        return new ReceiptPress(new ReceiptPage(engine()));
    }

    /** The facts within the PDF. */
    public static String attachedTo(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return new String(files.get(FactsAttachment.NAME).getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine that Quarkus builds, without Quarkus. */
    private static Engine engine() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        Stream.of("layout", "it", "en", "de").forEach(file -> {
            String path = "receipt/v1/" + file + ".html";
            engine.putTemplate(path, engine.parse(read(path), Variant.forContentType(Variant.TEXT_HTML)));
        });
        return engine;
    }

    private static String read(String path) {
        try (InputStream text = Presses.class.getResourceAsStream("/templates/" + path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
