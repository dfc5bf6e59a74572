package org.daiban.core.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Json;

/**
 * Makes dictionary 1 from the sample catalogue, an answer and a case's snapshot kept for it, and
 * made-up cases. What is least common comes first, since near references cost fewer bits: the
 * choices of all forms, the answer and the snapshot, each item's own fields, materials, two
 * requests.
 *
 * <p>The first word is the file to write. Until a version of Daiban is out, make it anew when a
 * record on the wire changes; from then on it stays as it is for ever, and a better one is number
 * 2.
 */
final class DictionaryProgram {
  /** What a compressor can look back on, less the longest match. */
  static final int BYTES_MAX = 32 * 1024 - 262;

  private static final int WIDE_REQUEST_ITEMS = 2;

  private final Catalogue catalogue = CatalogueReader.read(resource("/catalogue.json"));
  private final Set<String> codes = new HashSet<>();

  private DictionaryProgram() {
    catalogue.items().forEach(item -> codes.add(item.code()));
  }

  /** Writes the file that is named. */
  public static void main(String[] words) throws IOException {
    Files.write(Path.of(words[0]), dictionary());
  }

  /** The bytes of the dictionary. */
  static byte[] dictionary() {
    return new DictionaryProgram().bytes();
  }

  private byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(utf8(Json.text(choices())));
    all.writeBytes(folded(resource("/dictionary-1/answer.ndjson")));
    all.writeBytes(folded(snapshot()));
    for (ServiceItem item : catalogue.items()) {
      all.writeBytes(folded(ownFields(item)));
    }
    all.writeBytes(utf8(materials()));
    all.writeBytes(folded(request(WIDE_REQUEST_ITEMS)));
    all.writeBytes(folded(request(1)));
    return all.toByteArray();
  }

  private byte[] folded(String plain) {
    return Folding.of(utf8(plain), codes).text();
  }

  private Set<String> choices() {
    Set<String> choices = new LinkedHashSet<>();
    for (ServiceItem item : catalogue.items()) {
      item.form().forEach(field -> choices(field, choices));
    }
    return choices;
  }

  private static void choices(FormField field, Set<String> choices) {
    choices.addAll(field.rule().options());
    field.rule().columns().forEach(column -> choices(column, choices));
  }

  /** A snapshot of a case that went all the way, as its signed line has it. */
  private static String snapshot() {
    String body = resource("/dictionary-1/case-file.json").trim();
    return "{\"part\":\"item\",\"position\":1234,\"kind\":\"case\",\"key\":\""
        + "0f8fad5b-d9cb-469f-a165-70867728950e\",\"scope\":\"region:340822100201\"}\n"
        + "{\"purpose\":\"case\",\"body\":"
        + Json.text(body)
        + ",\"alg\":\"ES256\",\"key\":\"";
  }

  private static String ownFields(ServiceItem item) {
    String own = Json.text(MadeUpExchange.ownFields(item));
    return "\",\"item\":\""
        + item.code()
        + "\",\"capturedOn\":\"2026-"
        + own.substring(1, own.length() - 1)
        + ",\"truth_promise\":true,";
  }

  /** Each way to hand over each of the first papers; {@code 01} stands for a photo. */
  private static String materials() {
    List<String> lines = new ArrayList<>();
    for (int no = 8; no > 0; no--) {
      for (String have : List.of("none", "promise", "shared", "defer")) {
        lines.add(material(no, have, ""));
      }
      lines.add(material(no, "copy", "\"\u0001\""));
      lines.add(material(no, "original", "\"\u0001\",\"\u0001\""));
    }
    return String.join(",", lines);
  }

  private static String material(int no, String have, String attachments) {
    return "{\"no\":"
        + no
        + ",\"have\":\""
        + have
        + "\",\"attachments\":["
        + attachments
        + "],\"note\":\"\"}";
  }

  private String request(int items) {
    MadeUpExchange exchange = new MadeUpExchange(catalogue.version());
    for (int i = 0; i < items; i++) {
      exchange.capture(catalogue.items().get(i * 13));
    }
    return new String(exchange.request().bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (InputStream in = DictionaryProgram.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
