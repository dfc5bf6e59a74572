package org.daiban.node.machines;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Charge;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/machines}: decisions about the machines below this node. */
@Controller("/api/desk/machines")
@Produces(MediaType.APPLICATION_JSON)
public final class MachinesController {
  private static final int CHARS_MAX = 4 * 1024;

  private final RevocationDesk revocations;
  private final TakeOverDesk townships;
  private final VillageMoveDesk villages;
  private final People people;
  private final Clock clock;

  MachinesController(
      RevocationDesk revocations,
      TakeOverDesk townships,
      VillageMoveDesk villages,
      People people,
      Clock clock) {
    this.people = people;
    this.villages = villages;
    this.revocations = revocations;
    this.townships = townships;
    this.clock = clock;
  }

  /** Shuts a machine out, from {@code at} (epoch milliseconds) or now on. */
  @Post("/{name}/revoke")
  @Allowed(value = Staff.KEEPERS, atHome = true)
  public HttpResponse<Void> revoke(SignedIn who, @PathVariable String name, @Body String body) {
    try {
      Fields fields = Json.object(body, CHARS_MAX);
      long atMs = fields.findNumber("at").orElse(clock.millis());
      revocations.revoke(who.person(), name, atMs, fields.textOr("reason", ""));
      return HttpResponse.noContent();
    } catch (WireException e) {
      throw Refusal.badRequest("revocation-unreadable", "停用请求的格式不对。", "请刷新页面后再试。");
    }
  }

  /** Which node is in charge of each township of which the county has said so. */
  @Get("/charges")
  @Allowed(value = Staff.MANAGER, atHome = true)
  public String charges() {
    List<Object> lines = new ArrayList<>();
    for (Charge charge : townships.charges()) {
      lines.add(
          new JsonLine()
              .put("region", charge.region())
              .put("node", charge.node())
              .put("standsIn", Level.ofNode(charge.node()) == Level.COUNTY)
              .put("reason", charge.reason())
              .put("at", charge.atMs())
              .asMap());
    }
    return Json.text(lines);
  }

  /** The county takes over what a township's machine holds; answers how many cases moved. */
  @Post("/take-over")
  @Allowed(value = Staff.MANAGER, atHome = true)
  public String takeOver(SignedIn who, @Body String body) {
    Asked asked = Asked.parse(body);
    int moved = townships.takeOver(who.person(), asked.region(), asked.reason());
    return new JsonLine().put("moved", moved).text();
  }

  /** The county hands a township's cases to a machine of the township. */
  @Post("/hand-over")
  @Allowed(value = Staff.MANAGER, atHome = true)
  public String handOver(SignedIn who, @Body String body) {
    Asked asked = Asked.parse(body);
    int moved = townships.handOver(who.person(), asked.region(), asked.machine(), asked.reason());
    return new JsonLine().put("moved", moved).text();
  }

  /**
   * Every village that was given to another township: when, by whom and why; the last one first.
   */
  @Get("/village-moves")
  @Allowed(value = Staff.MANAGER, atHome = true)
  public String villageMoves() {
    List<Object> lines = new ArrayList<>();
    for (Charge charge : villages.history()) {
      lines.add(
          new JsonLine()
              .put("region", charge.region())
              .put("township", charge.township())
              .put("from", charge.before().get(charge.before().size() - 1))
              .put("person", people.find(charge.person()).map(Person::name).orElse(charge.person()))
              .put("reason", charge.reason())
              .put("at", charge.atMs())
              .asMap());
    }
    return Json.text(lines);
  }

  /** The county gives a village to another township; answers how many cases went at once. */
  @Post("/move-village")
  @Allowed(value = Staff.MANAGER, atHome = true)
  public String moveVillage(SignedIn who, @Body String body) {
    VillageMoveDesk.Moved moved = villages.move(who.person(), move(body));
    return new JsonLine().put("moved", moved.moved()).put("waiting", moved.waiting()).text();
  }

  private static VillageMoveDesk.Move move(String body) {
    try {
      Fields fields = Json.object(body, CHARS_MAX);
      return new VillageMoveDesk.Move(
          fields.text("region"),
          fields.text("township"),
          fields.textOr("address", ""),
          fields.textOr("reason", ""),
          fields.flag("atOnce"));
    } catch (WireException e) {
      throw Refusal.badRequest("move-unreadable", "没有写明是哪个村、改归哪个乡镇。", "请刷新页面后再试。");
    }
  }

  private record Asked(String region, String machine, String reason) {
    static Asked parse(String body) {
      try {
        Fields fields = Json.object(body, CHARS_MAX);
        return new Asked(
            fields.text("region"), fields.textOr("machine", ""), fields.textOr("reason", ""));
      } catch (WireException e) {
        throw Refusal.badRequest("take-over-unreadable", "没有写明是哪个乡镇。", "请刷新页面后再试。");
      }
    }
  }
}
