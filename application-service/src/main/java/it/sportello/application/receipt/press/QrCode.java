package it.sportello.application.receipt.press;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code that survives a fold and a bad printer: 15 % of it may be unreadable. */
final class QrCode {

    private static final int WHITE = 0xFFFFFF;

    /** A reader that smooths pictures still leaves the edges of a square sharp. */
    private static final int PIXELS_A_SQUARE = 8;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    /** As the address of a black and white PNG in a page. */
    static String dataUri(String text) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(squares(text)), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static BufferedImage picture(BitMatrix squares) {
        int side = squares.getWidth() * PIXELS_A_SQUARE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!squares.get(x / PIXELS_A_SQUARE, y / PIXELS_A_SQUARE)) {
                    picture.setRGB(x, y, WHITE);
                }
            }
        }
        return picture;
    }
}
