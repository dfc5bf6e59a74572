package org.daiban.world.story;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos of papers and drawn signatures, made up; each number gives another picture. */
public final class Drawings {
  private Drawings() {}

  /** A paper with lines on a table, as JPEG. */
  public static byte[] paper(int number) {
    BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(120, 90, 60));
    pen.fillRect(0, 0, 800, 600);
    pen.setColor(Color.WHITE);
    pen.fillRect(90, 60, 620, 480);
    pen.setColor(new Color(40, 60, 110));
    for (int line = 0; line < 12; line++) {
      pen.fillRect(130, 100 + line * 34, 200 + (line * 97 + number * 61) % 330, 10);
    }
    pen.dispose();
    return written(image, "jpg");
  }

  /** A few strokes of a pen, as PNG. */
  public static byte[] signature(int number) {
    BufferedImage image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 400, 160);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(5));
    Path2D stroke = new Path2D.Double();
    stroke.moveTo(40, 80);
    for (int part = 1; part < 8; part++) {
      int sway = (part * 53 + number * 31) % 100;
      stroke.quadTo(40 + part * 42 - 20, 20 + sway, 40 + part * 42, 80);
    }
    pen.draw(stroke);
    pen.dispose();
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
