package org.daiban.node.quarantine;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Person;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/quarantine}: entries kept aside, to be adopted or left by a person. */
@Controller("/api/desk/quarantine")
@Produces(MediaType.APPLICATION_JSON)
public final class QuarantineController {
  private static final int CHARS_MAX = 16 * 1024;

  private final QuarantineDesk desk;
  private final QuarantineViews views;

  QuarantineController(QuarantineDesk desk, QuarantineViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** What waits, by author and case, with the history that it stands against. */
  @Get
  @Allowed(Staff.ADOPTERS)
  public String open(SignedIn who) {
    return views.open(desk.open(who.area()));
  }

  /** Lets what waits of an author for a case take effect. */
  @Post("/adopt")
  @Allowed(Staff.ADOPTERS)
  public String adopt(SignedIn who, @Body String body) {
    Asked asked = Asked.parse(body);
    desk.adopt(who.person(), asked.device(), asked.caseId());
    return open(who);
  }

  /** Leaves what waits of an author for a case without effect, with a reason. */
  @Post("/set-aside")
  @Allowed(Staff.ADOPTERS)
  public String setAside(SignedIn who, @Body String body) {
    Asked asked = Asked.parse(body);
    Person person = who.person();
    desk.setAside(person, asked.device(), asked.caseId(), asked.reason());
    return open(who);
  }

  private record Asked(String device, String caseId, String reason) {
    static Asked parse(String body) {
      try {
        Fields fields = Json.object(body, CHARS_MAX);
        return new Asked(fields.text("device"), fields.text("case"), fields.textOr("reason", ""));
      } catch (WireException e) {
        throw Refusal.badRequest("quarantine-unreadable", "没有写明是哪台设备的哪个办件。", "请刷新页面后再试。");
      }
    }
  }
}
