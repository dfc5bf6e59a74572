package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What a parcel says of itself to everybody: who made it for whom, and when. Nothing of a citizen.
 * It is the body of a Signed with purpose {@code package}; by the digest of the sealed list, which
 * names the digest of each record, the signature covers every byte of the parcel.
 *
 * @param id 32 hexadecimal digits, by chance
 * @param number the maker's own count of its parcels
 * @param fresh the public key made for this parcel
 * @param listBytes length of the sealed list
 * @param listDigest digest of the sealed list
 */
public record ParcelHead(
    String id,
    ParcelKind kind,
    long number,
    String from,
    List<String> to,
    long madeAtMs,
    String suite,
    String fresh,
    List<SealBox> boxes,
    long listBytes,
    Digest listDigest) {

  String text() {
    List<Object> closed = new ArrayList<>();
    boxes.forEach(box -> closed.add(box.json()));
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("id", id)
        .put("kind", kind.name())
        .put("number", number)
        .put("from", from)
        .put("to", to)
        .put("at", madeAtMs)
        .put("alg", suite)
        .put("fresh", fresh)
        .put("boxes", closed)
        .put("listBytes", listBytes)
        .put("list", listDigest)
        .text();
  }

  static ParcelHead parse(String text) {
    Fields fields = Json.object(text, ParcelLimits.LINE_CHARS_MAX);
    String id = fields.text("id");
    if (Hex.bytes(id).length != ParcelLimits.ID_BYTES) {
      throw fields.wrong("id", "32 hexadecimal digits");
    }
    List<SealBox> boxes = new ArrayList<>();
    fields.objects("boxes").forEach(box -> boxes.add(SealBox.from(box)));
    return new ParcelHead(
        id,
        ParcelKind.from(fields),
        fields.number("number"),
        fields.text("from"),
        Collections.unmodifiableList(fields.texts("to")),
        fields.number("at"),
        fields.text("alg"),
        fields.text("fresh"),
        Collections.unmodifiableList(boxes),
        fields.number("listBytes"),
        new Digest(fields.text("list")));
  }
}
