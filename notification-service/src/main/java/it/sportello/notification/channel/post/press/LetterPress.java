package it.sportello.notification.channel.post.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Renders letters as archivable, tagged PDF, in memory: on a disk of ours the half would stand in clear (C5). */
@ApplicationScoped
public class LetterPress {

    static {
        // It quotes what it renders.
        XRLog.setLoggingEnabled(false);
    }

    private final LetterTexts texts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    LetterPress(LetterTexts texts) {
        this.texts = texts;
    }

    public byte[] print(Letter letter) {
        var pdf = new ByteArrayOutputStream();
        try {
            builder().withHtmlContent(texts.write(letter), null).toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter cannot be rendered", e);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Sportello");
        for (Typeface face : Typeface.values()) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }
}
