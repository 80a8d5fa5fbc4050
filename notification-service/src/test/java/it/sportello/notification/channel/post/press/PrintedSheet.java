package it.sportello.notification.channel.post.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where on the paper each letter stands. */
final class PrintedSheet {

    static final double MM_A_POINT = 25.4 / 72;

    /** Of the foot, which stands at a place of its own. */
    private static final double FOOT = 286;

    private final List<TextPosition> glyphs = new ArrayList<>();

    PrintedSheet(PDDocument pdf) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                glyphs.addAll(positions);
            }
        }.getText(pdf);
    }

    /** Of the lowest of all, in millimetres from the top. */
    double bottom() {
        return glyphs.stream().mapToDouble(PrintedSheet::bottom).max().orElseThrow();
    }

    double bottomOfTheText() {
        return glyphs.stream()
                .mapToDouble(PrintedSheet::bottom)
                .filter(bottom -> bottom < FOOT)
                .max()
                .orElseThrow();
    }

    String inWindow() {
        return glyphs.stream()
                .filter(PrintedSheet::isInWindow)
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }

    /** DIN 680: 20 mm from the left, 90 wide; on a sheet folded as DIN 5008 B says, from 45 to 90 mm below its top. */
    private static boolean isInWindow(TextPosition glyph) {
        double x = glyph.getX() * MM_A_POINT;
        return x > 20 && x < 110 && bottom(glyph) > 45 && bottom(glyph) < 92;
    }

    private static double bottom(TextPosition glyph) {
        return glyph.getY() * MM_A_POINT;
    }
}
