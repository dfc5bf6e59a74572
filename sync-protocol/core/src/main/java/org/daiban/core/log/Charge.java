package org.daiban.core.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Says which node is in charge of a township, or to which township a village belongs: whoever is in
 * charge receives what is captured there and holds its cases. Until the county says otherwise it is
 * the township's first machine, and the township is that of the village's code. Signed by the
 * county ({@link Signed#CHARGE}); the one with the highest number counts.
 *
 * @param region the township or village, 12 digits
 * @param node of a township one of its machines, or the county's node after a take-over; of a
 *     village the first machine of the township that it belongs to now
 * @param number rises by one with each change
 * @param reason in the words of the person who decided
 * @param before the townships (12 digits) to which a village belonged before, the first one first:
 *     what they had done for it stands; empty of a township
 * @param address where the village reaches the node now, a URL; empty if it goes to the county, and
 *     of a township
 */
public record Charge(
    String region,
    String node,
    int number,
    String reason,
    String person,
    long atMs,
    List<String> before,
    String address) {
  private static final int REGION_DIGITS = 12;
  private static final String KEY = "charge:";

  public Charge {
    before = Collections.unmodifiableList(new ArrayList<>(before));
  }

  /** Which node is in charge of a township. */
  public Charge(String region, String node, int number, String reason, String person, long atMs) {
    this(region, node, number, reason, person, atMs, Collections.emptyList(), "");
  }

  /**
   * Whether a chain holds the county's word that a village belongs, or has belonged, to a township.
   */
  static boolean says(
      Map<String, Signed> chain, String village, String township, Certificate county) {
    Signed signed = chain.get(KEY + village);
    if (signed == null
        || !signed.purpose().equals(Signed.CHARGE)
        || !signed.signedBy(county.publicKey())) {
      return false;
    }
    Charge charge = parse(signed.body());
    return charge.region().equals(village) && charge.townships().contains(township);
  }

  /** The township (12 digits) of the node. */
  public String township() {
    return node.substring(0, REGION_DIGITS);
  }

  /** All townships that the village has belonged to, the present one last. */
  public List<String> townships() {
    List<String> all = new ArrayList<>(before);
    all.add(township());
    return all;
  }

  /** Under which name a charge stands among the certificates of a chain. */
  public String key() {
    return KEY + region;
  }

  /** The line of JSON that is signed. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("region", region)
        .put("node", node)
        .put("number", number)
        .put("reason", reason)
        .put("person", person)
        .put("at", atMs)
        .put("before", before.isEmpty() ? null : before)
        .put("address", address.isEmpty() ? null : address)
        .text();
  }

  /** Reads a charge's text; the caller has verified the signature around it. */
  public static Charge parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new Charge(
        fields.text("region"),
        fields.text("node"),
        fields.integer("number"),
        fields.text("reason"),
        fields.text("person"),
        fields.number("at"),
        fields.texts("before"),
        fields.textOr("address", ""));
  }
}
