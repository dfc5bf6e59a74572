package org.daiban.world.browser;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.daiban.world.story.Drawings;

/** Photos of papers as they should not be. */
final class BadPhotos {
  private static final float DIM = 0.2f;
  private static final int COARSE = 12;

  private BadPhotos() {}

  static byte[] dark() {
    return jpeg(new RescaleOp(DIM, 0, null).filter(paper(), null));
  }

  static byte[] blurred() {
    BufferedImage sharp = paper();
    BufferedImage coarse = scaled(sharp, sharp.getWidth() / COARSE, sharp.getHeight() / COARSE);
    return jpeg(scaled(coarse, sharp.getWidth(), sharp.getHeight()));
  }

  static byte[] sideways() {
    BufferedImage upright = paper();
    int width = upright.getHeight();
    int height = upright.getWidth();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = AffineTransform.getQuadrantRotateInstance(1);
    turn.preConcatenate(AffineTransform.getTranslateInstance(width, 0));
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(upright, turn, null);
    pen.dispose();
    return jpeg(turned);
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    pen.setRenderingHint(
        java.awt.RenderingHints.KEY_INTERPOLATION,
        java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }

  private static BufferedImage paper() {
    try {
      return ImageIO.read(new ByteArrayInputStream(Drawings.paper(7)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
