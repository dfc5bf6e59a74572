package org.daiban.node.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A made-up seal: the organ's name around a star, what the seal is for below it, and 样例 in plain
 * sight, so that nobody takes it for a real one. The same marks become an SVG for screens and lines
 * in a PDF. Lengths are millimetres on paper.
 *
 * @param name as in the list of organs, such as 怀宁县民政局行政审批专用章
 */
public record SealPicture(String name) {
  /** The side of the square that it fills. */
  public static final double SIDE = 42;

  /** How thick its rim is. */
  public static final double RIM = 1.1;

  private static final double MIDDLE = SIDE / 2;
  private static final double STAR_RADIUS = 5.2;
  private static final double NAME_RADIUS = 16.2;
  private static final double NAME_DEGREES_MAX = 250;
  private static final double NAME_SIZE_MAX = 5.3;
  private static final List<String> PURPOSES = List.of("行政审批专用章", "为民服务专用章");

  /** One character and where its middle stands. */
  public record Mark(int character, double x, double y, double degrees, double size) {}

  /** A corner. */
  public record Point(double x, double y) {}

  /** All characters. */
  public List<Mark> marks() {
    String purpose = PURPOSES.stream().filter(name::endsWith).findFirst().orElse("");
    List<Mark> marks = new ArrayList<>(around(name.substring(0, name.length() - purpose.length())));
    marks.addAll(line(purpose, 30.6, 3.3));
    marks.addAll(line("样例", 35.4, 3.3));
    return marks;
  }

  /** The ten corners of the star. */
  public static List<Point> star() {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? STAR_RADIUS : STAR_RADIUS * 0.382;
      double angle = Math.toRadians(36.0 * i - 90);
      corners.add(
          new Point(MIDDLE + radius * Math.cos(angle), MIDDLE - 1 + radius * Math.sin(angle)));
    }
    return corners;
  }

  /** The picture as an SVG element. */
  public String svg() {
    StringBuilder svg = new StringBuilder("<svg class=\"stamp\" role=\"img\" aria-label=\"");
    svg.append(Html.escaped(name)).append("（样例）\" viewBox=\"0 0 42 42\">");
    svg.append("<g fill=\"#c81020\"><circle cx=\"21\" cy=\"21\" r=\"19.9\" fill=\"none\"");
    svg.append(" stroke=\"#c81020\" stroke-width=\"1.1\"/><polygon points=\"");
    star().forEach(point -> svg.append(text("%.2f,%.2f ", point.x(), point.y())));
    svg.append("\"/><g text-anchor=\"middle\" dominant-baseline=\"central\">");
    marks().forEach(mark -> svg.append(character(mark)));
    return svg.append("</g></g></svg>").toString();
  }

  private static List<Mark> around(String text) {
    List<Mark> marks = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    double step = Math.min(23, NAME_DEGREES_MAX / Math.max(1, characters.length));
    double size = Math.min(NAME_SIZE_MAX, Math.toRadians(step) * NAME_RADIUS * 0.95);
    for (int i = 0; i < characters.length; i++) {
      double degrees = (i - (characters.length - 1) / 2.0) * step;
      double angle = Math.toRadians(degrees - 90);
      marks.add(
          new Mark(
              characters[i],
              MIDDLE + NAME_RADIUS * Math.cos(angle),
              MIDDLE + NAME_RADIUS * Math.sin(angle),
              degrees,
              size));
    }
    return marks;
  }

  private static List<Mark> line(String text, double y, double size) {
    List<Mark> marks = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      double x = MIDDLE + (i - (characters.length - 1) / 2.0) * size * 1.08;
      marks.add(new Mark(characters[i], x, y, 0, size));
    }
    return marks;
  }

  private static String character(Mark mark) {
    return text(
            "<text font-size=\"%.2f\" transform=\"translate(%.2f %.2f) rotate(%.1f)\">",
            mark.size(), mark.x(), mark.y(), mark.degrees())
        + Html.escaped(Character.toString(mark.character()))
        + "</text>";
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
