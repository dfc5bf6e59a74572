package org.daiban.core.cases;

/** The level of a place, and so of the node that serves it. */
public enum Level {
  VILLAGE("村"),
  TOWNSHIP("乡镇"),
  COUNTY("县");

  private final String title;

  Level(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** The level of a node or device named {@code <region 12>-<slot>}, from its region's zeros. */
  public static Level ofNode(String node) {
    String region = regionOf(node);
    if (region.endsWith("000000")) {
      return COUNTY;
    }
    return region.endsWith("000") ? TOWNSHIP : VILLAGE;
  }

  /** The level of the catalogue's word: village, township or county. */
  public static Level ofWord(String word) {
    for (Level level : values()) {
      if (level.name().equalsIgnoreCase(word)) {
        return level;
      }
    }
    throw new IllegalArgumentException("Not a level of the catalogue: " + word);
  }

  /** Whether the node serves this region: its own, or one below it. */
  public static boolean serves(String node, String region) {
    return switch (ofNode(node)) {
      case COUNTY -> samePrefix(node, region, 6);
      case TOWNSHIP -> samePrefix(node, region, 9);
      case VILLAGE -> samePrefix(node, region, 12);
    };
  }

  /**
   * Whether the node serves this region or may have been given it: a village moves between the
   * townships of its county, and its code does not tell.
   */
  public static boolean mayServe(String node, String region) {
    return ofNode(node) == TOWNSHIP ? sameCounty(node, region) : serves(node, region);
  }

  /** Whether a node and a node or region lie in one county. */
  public static boolean sameCounty(String node, String other) {
    return other.length() >= 6 && node.startsWith(other.substring(0, 6));
  }

  /** Whether two machines are nodes of one office: the second came after the first. */
  public static boolean sameOffice(String node, String other) {
    return !node.isEmpty() && regionOf(node).equals(regionOf(other));
  }

  private static boolean samePrefix(String node, String region, int digits) {
    return region.length() >= digits && regionOf(node).startsWith(region.substring(0, digits));
  }

  private static String regionOf(String node) {
    int dash = node.indexOf('-');
    return dash < 0 ? node : node.substring(0, dash);
  }
}
