package org.daiban.core.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daiban.core.number.InvalidNumber;
import org.daiban.core.number.RegionCode;
import org.daiban.core.number.TypedText;

/** Rules of regions and of positions on the map (CGCS2000, degrees). */
final class PlaceFields {
  private static final Pattern DEGREES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final BigDecimal LON_MIN = new BigDecimal("73");
  private static final BigDecimal LON_MAX = new BigDecimal("136");
  private static final BigDecimal LAT_MIN = new BigDecimal("3");
  private static final BigDecimal LAT_MAX = new BigDecimal("54");
  private static final int DECIMALS = 6;

  private final Places places;

  PlaceFields(Places places) {
    this.places = places;
  }

  Object region(FormField field, String path, Object raw, FormFindings findings) {
    Object code = raw instanceof Map<?, ?> map ? map.get("code") : raw;
    String typed = TextFields.text(code);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    try {
      RegionCode region = RegionCode.parse(typed);
      judge(field, path, region, findings);
      return region.code();
    } catch (InvalidNumber wrong) {
      findings.error(field, path, wrong.code(), "：" + wrong.getMessage());
      return TypedText.code(typed);
    }
  }

  private void judge(FormField field, String path, RegionCode region, FormFindings findings) {
    Optional<RegionCode.Level> wanted = field.rule().level().flatMap(FormRuleCheck::findLevel);
    if (wanted.isPresent() && !fits(region, wanted.get())) {
      findings.error(field, path, "region-level", "请选到" + levelName(wanted.get()));
    } else if (places.covers(region) && !places.findName(region).isPresent()) {
      findings.error(field, path, "region-unknown", "所选的地方不在本县名录里，请从列表里重新选择");
    } else if (!places.covers(region) && wanted.equals(Optional.of(RegionCode.Level.VILLAGE))) {
      findings.warn(field, path, "region-outside", "不在本县，名录里查不到，请再核对一次");
    }
  }

  /** A municipality such as Beijing stands for its own city. */
  private static boolean fits(RegionCode region, RegionCode.Level wanted) {
    boolean municipality = region.level() == RegionCode.Level.PROVINCE;
    return region.level() == wanted || (wanted == RegionCode.Level.CITY && municipality);
  }

  private static String levelName(RegionCode.Level level) {
    return switch (level) {
      case VILLAGE -> "村(社区)";
      case TOWNSHIP -> "乡镇(街道)";
      case COUNTY -> "县(区)";
      case CITY -> "市";
      case PROVINCE -> "省";
    };
  }

  /** Takes {lon, lat} (also lng, longitude, latitude) or both numbers in one text, in any order. */
  static Object position(FormField field, String path, Object raw, FormFindings findings) {
    String[] pair = raw instanceof Map<?, ?> map ? pair(map) : pair(raw);
    BigDecimal one = pair.length == 2 ? degrees(pair[0]) : null;
    BigDecimal other = pair.length == 2 ? degrees(pair[1]) : null;
    if (one == null || other == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    boolean lonFirst = one.compareTo(other) > 0;
    BigDecimal lon = lonFirst ? one : other;
    BigDecimal lat = lonFirst ? other : one;
    if (!within(lon, LON_MIN, LON_MAX) || !within(lat, LAT_MIN, LAT_MAX)) {
      findings.error(field, path, "position-outside", "的经纬度不在国内范围，请重新定位");
    }
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("lon", lon.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
    position.put("lat", lat.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
    return Collections.unmodifiableMap(position);
  }

  private static String[] pair(Map<?, ?> map) {
    return new String[] {
      first(map, "lon", "lng", "longitude", "经度"), first(map, "lat", "latitude", "纬度")
    };
  }

  private static String first(Map<?, ?> map, String... names) {
    for (String name : names) {
      if (map.get(name) != null) {
        return map.get(name).toString();
      }
    }
    return "";
  }

  private static String[] pair(Object raw) {
    String typed = TextFields.text(raw);
    return typed == null ? new String[0] : TypedText.line(typed).split("[,，;； ]+", -1);
  }

  private static BigDecimal degrees(String typed) {
    String code = TypedText.code(typed);
    return DEGREES.matcher(code).matches() ? new BigDecimal(code) : null;
  }

  private static boolean within(BigDecimal number, BigDecimal low, BigDecimal high) {
    return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
  }
}
