package it.sportello.localstack.launcher.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Sheets as browsers show them; in memory, as long as somebody looks. */
final class Pictures {

    private static final float DOTS_PER_INCH = 110;

    private Pictures() {}

    static byte[] of(byte[] pdf) throws IOException {
        // A cache on disk would keep the picture in clear.
        ImageIO.setUseCache(false);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            var png = new ByteArrayOutputStream();
            ImageIO.write(sheet, "png", png);
            return png.toByteArray();
        }
    }
}
