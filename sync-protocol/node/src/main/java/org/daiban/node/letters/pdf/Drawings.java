package org.daiban.node.letters.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import org.daiban.node.letters.QrCode;
import org.daiban.node.letters.SealPicture;
import org.w3c.dom.Element;

/** Draws what stands in a letter as an object: the code and the seal. */
final class Drawings implements FSObjectDrawerFactory {
  private static final Color RED = new Color(0xc8, 0x10, 0x20);

  private final LetterFonts fonts;

  Drawings(LetterFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").startsWith("daiban/");
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    String text = element.getAttribute("data");
    boolean code = element.getAttribute("type").equals("daiban/qr");
    return (e, x, y, width, height, device, context, dotsPerPixel) -> {
      float w = (float) width / dotsPerPixel;
      float h = (float) height / dotsPerPixel;
      device.drawWithGraphics(
          (float) x,
          (float) y,
          w,
          h,
          graphics -> {
            if (code) {
              code(graphics, text, w);
            } else {
              seal(graphics, text, w);
            }
          });
      return null;
    };
  }

  private static void code(Graphics2D graphics, String text, double width) {
    QrCode code = new QrCode(text);
    double side = width / code.size();
    graphics.setColor(Color.BLACK);
    GeneralPath dark = new GeneralPath();
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        int from = x;
        while (x < code.size() && code.isDark(x, y)) {
          x++;
        }
        if (x > from) {
          dark.append(
              new Rectangle2D.Double(from * side, y * side, (x - from) * side, side), false);
        }
      }
    }
    graphics.fill(dark);
  }

  private void seal(Graphics2D graphics, String name, double width) {
    graphics.scale(width / SealPicture.SIDE, width / SealPicture.SIDE);
    graphics.setColor(RED);
    graphics.setStroke(new BasicStroke((float) SealPicture.RIM));
    double edge = SealPicture.RIM;
    double across = SealPicture.SIDE - 2 * edge;
    graphics.draw(new Ellipse2D.Double(edge, edge, across, across));
    graphics.fill(star());
    for (SealPicture.Mark mark : new SealPicture(name).marks()) {
      AffineTransform place = AffineTransform.getTranslateInstance(mark.x(), mark.y());
      place.rotate(Math.toRadians(mark.degrees()));
      place.scale(mark.size() / 1000, -mark.size() / 1000);
      place.translate(-500, -380); // the middle of a character that stands on the base line
      graphics.fill(place.createTransformedShape(fonts.outline(mark.character())));
    }
  }

  private static GeneralPath star() {
    GeneralPath star = new GeneralPath();
    for (SealPicture.Point point : SealPicture.star()) {
      if (star.getCurrentPoint() == null) {
        star.moveTo(point.x(), point.y());
      } else {
        star.lineTo(point.x(), point.y());
      }
    }
    star.closePath();
    return star;
  }
}
