package org.daiban.node.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A two-dimensional code as an inline drawing, so that a letter needs no second file. */
final class QrCode {
  private static final int TEXT_MAX = 300;

  private final String svg;

  /**
   * Draws a text.
   *
   * @param text at most 300 characters; never a citizen's number or name, since anybody who sees
   *     the paper can read it
   * @param label what a screen reader says
   */
  QrCode(String text, String label) {
    if (text.length() > TEXT_MAX) {
      throw new IllegalArgumentException("A code holds at most " + TEXT_MAX + " characters");
    }
    BitMatrix matrix = matrix(text);
    String box = matrix.getWidth() + " " + matrix.getHeight();
    this.svg =
        "<svg class=\"qr\" role=\"img\" aria-label=\""
            + Html.escaped(label)
            + "\" viewBox=\"0 0 "
            + box
            + "\" shape-rendering=\"crispEdges\"><path d=\""
            + path(matrix)
            + "\"/></svg>";
  }

  String svg() {
    return svg;
  }

  private static BitMatrix matrix(String text) {
    Map<EncodeHintType, Object> hints =
        Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            2);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("a short text always fits a code", e);
    }
  }

  /** One bar for each run of dark squares in a row. */
  private static String path(BitMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y)) {
          end++;
        }
        if (end > x) {
          path.append('M').append(x).append(' ').append(y).append('h').append(end - x);
          path.append("v1h-").append(end - x).append('z');
        }
        x = end + 1;
      }
    }
    return path.toString();
  }
}
