package org.daiban.node.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A two-dimensional code, drawn when a letter is shown, so that a letter needs no second file. */
public final class QrCode {
  private static final int TEXT_MAX = 300;

  private final String text;
  private final BitMatrix matrix;

  /**
   * Takes a text.
   *
   * @param text at most 300 characters; never a citizen's number or name, since anybody who sees
   *     the paper can read it
   */
  public QrCode(String text) {
    if (text.length() > TEXT_MAX) {
      throw new IllegalArgumentException("A code holds at most " + TEXT_MAX + " characters");
    }
    this.text = text;
    this.matrix = matrix(text);
  }

  /** How many squares a side has, the quiet zone included. */
  public int size() {
    return matrix.getWidth();
  }

  /** Whether a square is dark; none beyond the edge is. */
  public boolean isDark(int x, int y) {
    return x < size() && y < size() && matrix.get(x, y);
  }

  /**
   * The code as an SVG element.
   *
   * @param label what a screen reader says
   */
  public String svg(String label) {
    return "<svg class=\"qr\" role=\"img\" aria-label=\""
        + Html.escaped(label)
        + "\" data-code=\""
        + Html.escaped(text)
        + "\" viewBox=\"0 0 "
        + size()
        + " "
        + size()
        + "\" shape-rendering=\"crispEdges\"><path d=\""
        + path()
        + "\"/></svg>";
  }

  private static BitMatrix matrix(String text) {
    Map<EncodeHintType, Object> hints =
        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("a short text always fits a code", e);
    }
  }

  /** One bar for each run of dark squares in a row. */
  private String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      int x = 0;
      while (x < size()) {
        int end = x;
        while (isDark(end, y)) {
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
