package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.number.RegionCode;
import org.daiban.core.wire.Fields;

/**
 * The regions of one county as a tree: county, its townships, their villages; with the city and
 * province above for full names. Read from {@code regions.json}.
 */
public final class Regions implements Places {
  private static final int CHARS_MAX = 4_000_000;

  /**
   * One region.
   *
   * @param kind the file's word, such as town or village; empty for county and above
   * @param serviceCentre name of its service centre, empty for a village
   */
  public record Region(RegionCode code, String name, String kind, String serviceCentre) {}

  private final Region county;
  private final Map<RegionCode, Region> byCode = new LinkedHashMap<>();
  private final Map<RegionCode, List<Region>> inside = new LinkedHashMap<>();

  private Regions(Fields file) {
    add(file.object("province"));
    add(file.object("city"));
    county = add(file.object("county"));
    for (Fields township : file.objects("townships")) {
      addInside(county, township);
      Region parent = byCode.get(new RegionCode(township.text("code")));
      township.objects("villages").forEach(village -> addInside(parent, village));
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws DamagedCatalogue when it is damaged, a code stands twice, or a region lies outside the
   *     one that lists it
   */
  public static Regions read(String text) {
    return StrictFile.read(text, CHARS_MAX, "区划名录", Regions::new);
  }

  private Region add(Fields fields) {
    Region region =
        new Region(
            new RegionCode(fields.text("code")),
            fields.text("name"),
            fields.textOr("kind", ""),
            fields.textOr("service_centre", ""));
    if (byCode.put(region.code(), region) != null) {
      throw fields.wrong("code", "a code that stands only once");
    }
    return region;
  }

  private void addInside(Region parent, Fields fields) {
    Region region = add(fields);
    if (!parent.code().contains(region.code())) {
      throw fields.wrong("code", "a region inside " + parent.code());
    }
    inside.computeIfAbsent(parent.code(), code -> new ArrayList<>()).add(region);
  }

  public Region county() {
    return county;
  }

  /** In the order of the file. */
  public List<Region> townships() {
    return inside(county.code());
  }

  /** The villages of a township, in the order of the file. */
  public List<Region> villages(RegionCode township) {
    return inside(township);
  }

  private List<Region> inside(RegionCode code) {
    return Collections.unmodifiableList(inside.getOrDefault(code, Collections.emptyList()));
  }

  /** Any region of the file, from province to village. */
  public Optional<Region> find(RegionCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  @Override
  public Optional<String> findName(RegionCode code) {
    return find(code).map(Region::name);
  }

  @Override
  public boolean covers(RegionCode code) {
    return county.code().contains(code);
  }

  /** Names from the county down, such as 怀宁县高河镇查湾村; the code itself for a stranger. */
  public String fullName(RegionCode code) {
    if (!byCode.containsKey(code)) {
      return code.code();
    }
    boolean belowCounty = covers(code) && !code.equals(county.code());
    String above = belowCounty ? code.parent().map(this::fullName).orElse("") : "";
    return above + byCode.get(code).name();
  }
}
