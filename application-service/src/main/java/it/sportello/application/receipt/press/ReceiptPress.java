package it.sportello.application.receipt.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import it.sportello.application.receipt.CanonicalFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Renders receipts as archivable, tagged PDF, with the facts attached that the signature was made over. */
@ApplicationScoped
class ReceiptPress {

    static {
        // It quotes what it renders.
        XRLog.setLoggingEnabled(false);
        // Pictures are read and written in memory, too.
        ImageIO.setUseCache(false);
    }

    private final ReceiptPage page;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    ReceiptPress(ReceiptPage page) {
        this.page = page;
    }

    byte[] print(Receipt receipt) {
        var pdf = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer =
                builder().withHtmlContent(page.write(receipt), null).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            FactsAttachment.add(document, CanonicalFacts.of(receipt.facts()));
            document.save(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("The receipt cannot be rendered", e);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Sportello");
        for (Typeface face : Typeface.values()) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }
}
