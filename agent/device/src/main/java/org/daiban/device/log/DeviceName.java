package org.daiban.device.log;

import java.util.regex.Pattern;

/**
 * The device's name from its certificate: the 12-digit region and a slot of two digits, such as
 * {@code 340822100201-03}.
 */
public record DeviceName(String text) {
  private static final Pattern FORM = Pattern.compile("\\d{12}-\\d{2}");
  private static final int REGION_DIGITS = 12;

  public DeviceName {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("A device is named by a region and a slot, not " + text);
    }
  }

  /** The region whose cases it captures. */
  public String region() {
    return text.substring(0, REGION_DIGITS);
  }

  /** Its slot in that region, which stands in its case numbers. */
  public int slot() {
    return Integer.parseInt(text.substring(REGION_DIGITS + 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
