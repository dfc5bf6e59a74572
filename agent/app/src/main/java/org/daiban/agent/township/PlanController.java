package org.daiban.agent.township;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.number.RegionCode;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;
import org.daiban.node.reference.Reference;

/** {@code /api/desk/plan}: what is hung where, and which homes are to be looked at. */
@Controller("/api/desk/plan")
@Produces(MediaType.APPLICATION_JSON)
final class PlanController {
  private final PlanLists lists;
  private final Reference reference;

  PlanController(PlanLists lists, Reference reference) {
    this.lists = lists;
    this.reference = reference;
  }

  /** The postings of one's area. */
  @Allowed(Staff.HANDLERS)
  @Get("/postings")
  String postings(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    for (PlanLists.PostingLine line : lists.postings(who.area())) {
      lines.add(
          row(line.file())
              .put("todo", line.todo().name())
              .put("place", line.place())
              .put("from", line.from())
              .put("until", line.until())
              .asMap());
    }
    return Json.text(lines);
  }

  /** The homes to be looked at in one's area. */
  @Allowed(Staff.HANDLERS)
  @Get("/surveys")
  String surveys(SignedIn who) {
    List<Object> lines = new ArrayList<>();
    lists
        .surveys(who.area())
        .forEach(line -> lines.add(row(line.file()).put("stepName", line.stepName()).asMap()));
    return Json.text(lines);
  }

  private JsonLine row(CaseFile file) {
    String region = file.subject().region();
    return new JsonLine()
        .put("case", file.caseId())
        .put("number", file.number())
        .put("applicant", file.subject().applicant())
        .put("itemName", file.subject().itemName())
        .put("region", region)
        .put("regionName", name(region));
  }

  private String name(String region) {
    return reference
        .regions()
        .flatMap((Regions all) -> all.findName(new RegionCode(region)))
        .orElse(region);
  }
}
