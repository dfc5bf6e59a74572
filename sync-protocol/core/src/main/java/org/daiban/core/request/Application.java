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
 * The payload of {@code case.capture} (登记): the case number that the villager holds, the item, the
 * form as filled in, the papers handed over, the mandate, and the digest of the manifest that
 * follows. The version of the catalogue stands in the entry's header.
 *
 * @param number all 24 digits of the case number
 * @param item the item's code of 12 digits
 * @param capturedOn the day on the device's clock, ISO; evidence only
 * @param missingAccepted whether the villager was told what is missing and wants it sent all the
 *     same
 */
public record Application(
    String number,
    String item,
    String capturedOn,
    Map<String, Object> form,
    List<HandedMaterial> materials,
    Mandate mandate,
    boolean missingAccepted,
    Digest manifest) {

  public Application {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }

  /** The applicant's name as the form has it, empty if the form has no such field. */
  public String applicant() {
    Object name = form.get("applicant_name");
    return name == null ? "" : name.toString();
  }

  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("number", number)
        .put("item", item)
        .put("capturedOn", capturedOn)
        .put("form", form)
        .put("materials", HandedMaterial.json(materials))
        .put("mandate", mandate.json().asMap())
        .put("missingAccepted", missingAccepted)
        .put("manifest", manifest)
        .text();
  }

  /** Reads an application. */
  public static Application parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    return new Application(
        fields.text("number"),
        fields.text("item"),
        fields.text("capturedOn"),
        fields.object("form").asMap(),
        HandedMaterial.listFrom(fields),
        Mandate.from(fields.object("mandate")),
        fields.flag("missingAccepted"),
        new Digest(fields.text("manifest")));
  }
}
