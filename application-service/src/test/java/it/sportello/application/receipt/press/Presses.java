package it.sportello.application.receipt.press;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A press without Quarkus, and what readers of its receipts see. */
public final class Presses {

    /** What office printers do; a camera looks more than once, too. */
    private static final List<Integer> DOTS_AN_INCH = List.of(300, 200, 400, 250);

    private Presses() {}

    static ReceiptPress press() {
        return new ReceiptPress(new ReceiptPage(engine()));
    }

    public static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The text of the QR code on the last page, read from the picture of it. */
    public static String scanned(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return scanned(new PDFRenderer(document), document.getNumberOfPages() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scanned(PDFRenderer renderer, int page) throws IOException {
        for (int dotsAnInch : DOTS_AN_INCH) {
            Optional<String> code = lookAt(renderer.renderImageWithDPI(page, dotsAnInch));
            if (code.isPresent()) {
                return code.get();
            }
        }
        throw new AssertionError("there is no QR code on the page that can be read");
    }

    private static Optional<String> lookAt(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException _) {
            return Optional.empty();
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
