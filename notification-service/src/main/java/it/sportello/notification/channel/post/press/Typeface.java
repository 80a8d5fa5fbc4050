package it.sportello.notification.channel.post.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The embedded type, Liberation under the SIL Open Font License 1.1. Knows how wide a text will be. */
enum Typeface {
    SANS("LiberationSans-Regular.ttf", "Sans", 400),
    SANS_BOLD("LiberationSans-Bold.ttf", "Sans", 700),
    SERIF("LiberationSerif-Regular.ttf", "Serif", 400),
    MONO_BOLD("LiberationMono-Bold.ttf", "Mono", 700);

    private final String file;
    private final String family;
    private final int weight;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Typeface(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        try (InputStream bytes = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font is not on the class path: " + file, e);
        }
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return Typeface.class.getResourceAsStream("/liberation/" + file);
    }

    /** Whether there is a glyph for every character. */
    boolean canWrite(String text) {
        return text.codePoints().allMatch(point -> glyphs.getGlyphId(point) != 0);
    }

    /** Width of one line, in multiples of the type size. */
    double ems(String line) {
        return line.codePoints()
                .mapToDouble(point -> advance(glyphs.getGlyphId(point)))
                .sum();
    }

    private double advance(int glyph) {
        try {
            return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be read: " + file, e);
        }
    }
}
