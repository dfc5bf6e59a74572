package org.daiban.node.reference;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daiban.core.calendar.ListedDay;
import org.daiban.core.calendar.RefusedYearList;
import org.daiban.core.calendar.YearList;
import org.daiban.core.log.MachineKind;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.JsonBody;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/calendar}: the years whose list of holidays is loaded, and loading another one. */
@Controller("/api/calendar")
@Produces(MediaType.APPLICATION_JSON)
final class CalendarController {
  private static final String ABOUT = "国务院办公厅每年公布放假安排。没有导入的年份按周一至周五和固定节日暂算，期限标为暂定，导入后自动重算。";

  private final Reference reference;
  private final NodeIdentity node;

  CalendarController(Reference reference, NodeIdentity node) {
    this.reference = reference;
    this.node = node;
  }

  private record Asked(int year, String csv) {}

  /** The years that are loaded. */
  @Allowed(within = Reach.SHARED)
  @Get
  String calendar() {
    List<Object> years = new ArrayList<>();
    Set<Integer> local = reference.localYears();
    for (YearList list : reference.calendar().lists().values()) {
      years.add(year(list).put("local", local.contains(list.year())).asMap());
    }
    return new JsonLine().put("years", years).put("about", ABOUT).text();
  }

  /** Loads a year's list; one that contradicts itself is refused and changes nothing. */
  @Allowed(value = Staff.KEEPERS, within = Reach.SHARED, atHome = true)
  @Post
  String load(SignedIn who, @Body String body) {
    Asked asked =
        JsonBody.read(body, fields -> new Asked(fields.integer("year"), fields.text("csv")));
    if (asked.year() < Reference.YEAR_MIN || asked.year() > Reference.YEAR_MAX) {
      throw Refusal.invalid(List.of(new Problem.Field("year", "年份应在2000至2100之间。")));
    }
    try {
      publish(asked, "由" + who.person().role().title() + "导入");
    } catch (RefusedYearList refused) {
      throw Refusal.invalid(List.of(new Problem.Field("csv", refused.getMessage())));
    }
    return calendar();
  }

  private void publish(Asked asked, String source) {
    if (node.view().kind().equals(MachineKind.COUNTY.name())) {
      reference.publishYear(asked.year(), source, asked.csv());
    } else {
      reference.publishLocalYear(asked.year(), source, asked.csv());
    }
  }

  private static JsonLine year(YearList list) {
    return new JsonLine()
        .put("year", list.year())
        .put("source", list.source())
        .put("holidays", days(list.holidays()))
        .put("workdays", days(list.workdays()));
  }

  private static List<Object> days(List<ListedDay> days) {
    List<Object> dates = new ArrayList<>();
    days.forEach(day -> dates.add(day.date().toString()));
    return dates;
  }
}
