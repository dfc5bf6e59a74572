package org.daiban.agent.courier;

import io.micronaut.http.HttpRequest;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.daiban.core.courier.Stick;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.courier.CourierJson;
import org.daiban.node.courier.Places;
import org.daiban.node.courier.Tray;
import org.daiban.node.http.JsonBody;

/** What a village's and a township's routes for the way up have in common. */
@Singleton
final class UpwardAnswers {
  private final UpwardPost post;
  private final Places places;
  private final Tray tray;
  private final CourierJson json;

  UpwardAnswers(UpwardPost post, Places places, Tray tray, CourierJson json) {
    this.post = post;
    this.places = places;
    this.tray = tray;
    this.json = json;
  }

  String places() {
    return new JsonLine().put("places", CourierJson.places(places.all())).text();
  }

  /** Writes to a stick, or into the tray when no place is given. */
  String export(String body) {
    String place = place(body);
    Stick stick = place.isEmpty() ? tray.out() : places.stick(place);
    return CourierJson.exported(post.exportTo(stick)).text();
  }

  String importStick(String body) {
    return json.files(post.importFrom(places.stick(place(body)))).text();
  }

  String importFile(HttpRequest<?> request, String name) throws IOException {
    ServletHttpRequest<?, ?> bytes = (ServletHttpRequest<?, ?>) request;
    return json.files(tray.upload(name, bytes.getInputStream(), post::importFrom)).text();
  }

  private static String place(String body) {
    return JsonBody.read(body, fields -> fields.textOr("place", ""));
  }
}
