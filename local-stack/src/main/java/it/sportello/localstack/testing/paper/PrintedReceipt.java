package it.sportello.localstack.testing.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The receipt of a filing, for eyes and for a telephone's camera.
 *
 * @param text what it says
 * @param code what its QR code holds
 */
public record PrintedReceipt(String text, String code) {

    /** What office printers do. A camera looks more than once, too, and from another distance. */
    private static final List<Integer> DOTS_AN_INCH = List.of(300, 200, 400, 250);

    private static final Map<DecodeHintType, Boolean> PATIENTLY = Map.of(DecodeHintType.TRY_HARDER, true);

    public static PrintedReceipt read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int last = document.getNumberOfPages() - 1;
            return new PrintedReceipt(
                    new PDFTextStripper().getText(document), scanned(new PDFRenderer(document), last));
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
        throw new IllegalArgumentException("No QR code that can be read");
    }

    /** The reader for many codes: one in some hundred codes has squares that look like a corner, and it tries others, too. */
    private static Optional<String> lookAt(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeMultiReader()
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), PATIENTLY)[0].getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
