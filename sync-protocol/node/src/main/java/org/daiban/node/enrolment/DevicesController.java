package org.daiban.node.enrolment;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.number.InvalidNumber;
import org.daiban.core.number.RegionCode;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/devices}: the machines below this node and the codes that let new ones in. */
@Controller("/api/desk/devices")
@Produces(MediaType.APPLICATION_JSON)
public final class DevicesController {
  private static final int CHARS_MAX = 4 * 1024;

  private final EnrolmentDesk desk;
  private final NodeIdentity node;

  DevicesController(EnrolmentDesk desk, NodeIdentity node) {
    this.desk = desk;
    this.node = node;
  }

  /** Machines and open codes of the person's region. */
  @Get
  @Allowed(Staff.KEEPERS)
  public String devices(SignedIn who) {
    List<Object> machines = new ArrayList<>();
    desk.machines(who.area()).forEach(machine -> machines.add(line(machine).asMap()));
    List<Object> codes = new ArrayList<>();
    if (Jurisdiction.worksAt(who.person(), node.view().region())) {
      desk.open().forEach(code -> codes.add(line(code).asMap()));
    }
    return new JsonLine().put("devices", machines).put("codes", codes).text();
  }

  /** A new one-time code for a village or township below this node. */
  @Post("/codes")
  @Allowed(value = Staff.KEEPERS, atHome = true)
  public String issue(SignedIn who, @Body String body) {
    try {
      String region = RegionCode.parse(Json.object(body, CHARS_MAX).text("region")).code();
      requireListed(region);
      return line(desk.issue(region, who.person().id())).text();
    } catch (WireException | InvalidNumber e) {
      throw Refusal.badRequest("region-unreadable", "没有写明给哪个村或乡镇发登记码。", "请选择一个村或乡镇。");
    }
  }

  /** A slip of the pen must not make a machine of a place that does not exist. */
  private void requireListed(String region) {
    if (node.regionName(region).equals(region)) {
      throw Refusal.conflict("region-unknown", "本机的区划目录中没有这个地点。", "请从列表中选择村或乡镇；列表不全的，联系县中心更新。");
    }
  }

  private JsonLine line(KnownMachine machine) {
    return new JsonLine()
        .put("id", machine.name())
        .put("kind", machine.kind().name())
        .put("region", machine.region())
        .put("regionName", node.regionName(machine.region()))
        .put("name", machine.name())
        .put("enrolledAt", instant(machine.enrolledAtMs()))
        .put("lastSeen", machine.seenAtMs() == 0 ? null : instant(machine.seenAtMs()))
        .put("unsent", machine.unsent())
        .put("oldestUnsent", machine.oldestUnsentMs())
        .put("version", machine.program())
        .put("revokedAt", machine.revokedAtMs() == 0 ? null : instant(machine.revokedAtMs()))
        .put("revokedFor", machine.revokedFor());
  }

  private JsonLine line(EnrolmentCode code) {
    return new JsonLine()
        .put("code", grouped(code.code()))
        .put("region", code.region())
        .put("regionName", node.regionName(code.region()))
        .put("expiresAt", instant(code.expiresAtMs()));
  }

  /** A code is read aloud in groups of four. */
  private static String grouped(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }

  private static String instant(long ms) {
    return Instant.ofEpochMilli(ms).toString();
  }
}
