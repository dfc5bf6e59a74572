package org.daiban.device.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * What has been typed and photographed so far, right or wrong: values are kept as typed and judged
 * later.
 */
public record DraftContent(
    Map<String, Object> form, List<HandedMaterial> materials, Mandate mandate) {
  /** Nothing yet. */
  public static final DraftContent EMPTY =
      new DraftContent(Collections.emptyMap(), Collections.emptyList(), Mandate.NONE);

  public DraftContent {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    materials = Collections.unmodifiableList(new ArrayList<>(materials));
  }

  /** The line of JSON that is stored. */
  public String text() {
    List<Object> lines = new ArrayList<>();
    materials.forEach(material -> lines.add(material.json().asMap()));
    return new JsonLine()
        .put("form", form)
        .put("materials", lines)
        .put("mandate", mandate.json().asMap())
        .text();
  }

  /**
   * Reads the line.
   *
   * @throws org.daiban.core.wire.WireException when it is no draft, or far too long
   */
  public static DraftContent parse(String text) {
    return from(Json.object(text, Protocol.PAYLOAD_CHARS_MAX));
  }

  /** Reads it from an object with other fields beside; what is missing is empty. */
  public static DraftContent from(Fields fields) {
    List<HandedMaterial> materials = new ArrayList<>();
    fields.objects("materials").forEach(material -> materials.add(HandedMaterial.from(material)));
    return new DraftContent(
        fields.findObject("form").map(Fields::asMap).orElse(Collections.emptyMap()),
        materials,
        fields.findObject("mandate").map(Mandate::from).orElse(Mandate.NONE));
  }

  /** The applicant's name as typed, empty if nothing was. */
  public String applicant() {
    Object name = form.get("applicant_name");
    return name == null ? "" : name.toString();
  }
}
