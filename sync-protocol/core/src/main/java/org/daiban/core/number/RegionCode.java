package org.daiban.core.number;

import java.util.Optional;

/**
 * The 12-digit code of an administrative region (区划代码): province 2, city 2, county 2, township 3,
 * village 3. The level is read from the trailing zeros. Whether the region exists is for a list of
 * regions to say; codes change yearly.
 */
public record RegionCode(String code) implements Comparable<RegionCode> {
  private static final int LENGTH = 12;

  /** The five levels, from the smallest to the largest. */
  public enum Level {
    VILLAGE(12),
    TOWNSHIP(9),
    COUNTY(6),
    CITY(4),
    PROVINCE(2);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }

    /** How many leading digits name a region of this level. */
    public int digits() {
      return digits;
    }
  }

  public RegionCode {
    if (!isWellFormed(code)) {
      throw new InvalidNumber("region-code.format", "区划代码应为12位数字，第一位不是0，请从列表里选择");
    }
  }

  /** Reads a code as typed: blanks and full-width digits are forgiven. */
  public static RegionCode parse(String typed) {
    return new RegionCode(TypedText.code(typed));
  }

  /** Whether the text is a code of the right form. */
  public static boolean isWellFormed(String text) {
    return text.length() == LENGTH && Digits.areAll(text) && text.charAt(0) != '0';
  }

  /**
   * The level, from the trailing zeros: eight and more zeros before the city's digits and so on.
   */
  public Level level() {
    int significant = LENGTH;
    while (code.charAt(significant - 1) == '0') {
      significant--;
    }
    for (Level level : new Level[] {Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP}) {
      if (significant <= level.digits()) {
        return level;
      }
    }
    return Level.VILLAGE;
  }

  /** Whether the other region is this one or lies inside it. */
  public boolean contains(RegionCode other) {
    return other.code.startsWith(code.substring(0, level().digits()));
  }

  /** The region one level up; empty for a province. */
  public Optional<RegionCode> parent() {
    return switch (level()) {
      case VILLAGE -> Optional.of(at(Level.TOWNSHIP));
      case TOWNSHIP -> Optional.of(at(Level.COUNTY));
      case COUNTY -> Optional.of(at(Level.CITY));
      case CITY -> Optional.of(at(Level.PROVINCE));
      case PROVINCE -> Optional.empty();
    };
  }

  /**
   * The region of that level which contains this one, such as the township of a village.
   *
   * @throws IllegalArgumentException when this region is itself larger than that level
   */
  public RegionCode at(Level wanted) {
    if (wanted.compareTo(level()) < 0) {
      throw new IllegalArgumentException("a " + level() + " lies in no " + wanted);
    }
    StringBuilder above = new StringBuilder(code.substring(0, wanted.digits()));
    while (above.length() < LENGTH) {
      above.append('0');
    }
    return new RegionCode(above.toString());
  }

  @Override
  public int compareTo(RegionCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
