package org.daiban.core.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * The payload of {@code case.supplement} (补正): the papers and the fields of the form that the
 * one-time notice asked for. What is not named stays as it was.
 *
 * @param handedInOn the day on which the villager signed and handed it in, ISO
 */
public record Supplement(
    String handedInOn, Map<String, Object> form, List<HandedMaterial> materials, Digest manifest) {

  public Supplement {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }

  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("handedInOn", handedInOn)
        .put("form", form)
        .put("materials", HandedMaterial.json(materials))
        .put("manifest", manifest)
        .text();
  }

  /** Reads a supplement. */
  public static Supplement parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    return new Supplement(
        fields.text("handedInOn"),
        fields.object("form").asMap(),
        HandedMaterial.listFrom(fields),
        new Digest(fields.text("manifest")));
  }
}
