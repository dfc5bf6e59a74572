package org.daiban.node.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Level;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/** The organs of a county, read from a list that the county keeps as data. */
public final class Organs {
  private static final int CHARS_MAX = 1024 * 1024;
  private static final String TOWNSHIP_WORD = "乡镇人民政府";

  private final List<Organ> organs;

  private Organs(List<Organ> organs) {
    this.organs = List.copyOf(organs);
  }

  /** Reads the list: {@code {"organs":[{"id","name","short","department","region",…}]}}. */
  public static Organs parse(String text) {
    List<Organ> organs = new ArrayList<>();
    for (Fields organ : Json.object(text, CHARS_MAX).objects("organs")) {
      organs.add(
          new Organ(
              organ.text("id"),
              organ.text("name"),
              organ.text("short"),
              organ.text("department"),
              organ.text("region"),
              organ.textOr("seal", ""),
              organ.textOr("hotline", ""),
              organ.textOr("address", ""),
              organ.textOr("hours", ""),
              organ.text("reconsideration"),
              organ.text("court")));
    }
    return new Organs(organs);
  }

  /** All of them. */
  public List<Organ> all() {
    return organs;
  }

  /**
   * The organ in whose name a node acts on a case: at a township its government, at the county the
   * department whose window it is.
   */
  public Optional<Organ> find(String node, String department) {
    boolean county = Level.ofNode(node) == Level.COUNTY;
    String word = county ? department : TOWNSHIP_WORD;
    return organs.stream()
        .filter(organ -> organ.department().equals(word) && node.startsWith(organ.region() + "-"))
        .findFirst();
  }

  /** As {@link #find}, where a missing organ is a fault of the list. */
  public Organ at(String node, String department) {
    return find(node, department)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "机构名录中没有" + node + "的“" + department + "”，不能出具文书。请补全机构名录后重试。"));
  }
}
