package org.daiban.node.http;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daiban.core.trouble.Trouble;
import org.daiban.core.trouble.TroubleKind;
import org.daiban.core.trouble.Troubles;

/**
 * An error as a person and a program can both use it (RFC 9457, {@code application/problem+json}).
 *
 * @param status HTTP status
 * @param code stable word for programs, in lower case with hyphens
 * @param title what kind of trouble, in Chinese
 * @param detail what was asked and what stands in the way, in Chinese, without personal data
 * @param todo what to do next, in Chinese
 * @param fields which fields of a form are wrong, empty if none
 */
public record Problem(
    int status, String code, String title, String detail, String todo, List<Field> fields) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** One wrong field: its id in the form and what is wrong with it, in Chinese. */
  public record Field(String id, String message) {
    public Field {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(message, "message");
    }
  }

  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(todo, "todo");
    fields = List.copyOf(fields);
  }

  /** A URI that names the kind of problem; it is a name, not an address to visit. */
  public String type() {
    return "urn:daiban:problem:" + code;
  }

  public byte[] toJson() {
    StringWriter text = new StringWriter(256);
    try (JsonWriter json = new JsonWriter(text)) {
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("type").value(type());
    json.name("title").value(title);
    json.name("status").value(status);
    json.name("code").value(code);
    Optional<Trouble> known = Troubles.find(code);
    json.name("kind").value(known.map(Trouble::kind).orElse(TroubleKind.SENDER).name());
    json.name("retry").value(known.map(Trouble::retry).orElse(false));
    json.name("detail").value(detail);
    json.name("todo").value(todo);
    json.name("fields").beginArray();
    for (Field field : fields) {
      json.beginObject();
      json.name("id").value(field.id()).name("message").value(field.message());
      json.endObject();
    }
    json.endArray().endObject();
  }
}
