package org.daiban.agent.cases;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daiban.agent.duty.Duty;
import org.daiban.agent.village.Agents;
import org.daiban.agent.village.Village;
import org.daiban.core.log.Digest;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.device.capture.DraftContent;
import org.daiban.device.casebook.CaseDetail;
import org.daiban.device.casebook.CaseLine;
import org.daiban.node.http.JsonBody;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/cases}: the cases of this village's device. */
@Controller("/api/cases")
@Produces(MediaType.APPLICATION_JSON)
final class CaseController {
  private static final int CASES_MAX = 300;

  private final Duty duty;
  private final CaseJson json;
  private final CasePapers papers;

  CaseController(Duty duty, CaseJson json, CasePapers papers) {
    this.duty = duty;
    this.json = json;
    this.papers = papers;
  }

  /** The newest cases, the most urgent thing to do on top. */
  @Allowed(Staff.AGENTS)
  @Get
  String list() {
    List<Object> lines = new ArrayList<>();
    for (CaseLine line : village().casebook().list(CASES_MAX)) {
      lines.add(json.line(line).asMap());
    }
    return Json.text(lines);
  }

  /** All that this device knows of a case. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Get("/{id}")
  String page(@PathVariable String id) {
    return json.page(detail(id)).text();
  }

  /** The receipt for the papers (W02) as a page that prints. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Get("/{id}/receipt")
  @Produces(MediaType.TEXT_HTML)
  String receipt(@PathVariable String id) {
    return papers.receipt(detail(id), village().name().text());
  }

  /** A mandate (W01), promise or record of the case, to be signed by hand. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Get("/{id}/forms/{form}")
  @Produces(MediaType.TEXT_HTML)
  String form(@PathVariable String id, @PathVariable String form) {
    return papers.form(detail(id), form, village().name().text());
  }

  /** A letter of the case as a page that prints. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Get("/{id}/letters/{letter}")
  @Produces(MediaType.TEXT_HTML)
  String letter(@PathVariable String id, @PathVariable String letter) {
    return papers.letter(detail(id), letter);
  }

  private record Given(List<HandedMaterial> materials, Map<String, Object> form) {
    static Given from(Fields fields) {
      List<HandedMaterial> materials = new ArrayList<>();
      fields.objects("materials").forEach(each -> materials.add(HandedMaterial.from(each)));
      return new Given(materials, fields.findObject("form").map(Fields::asMap).orElse(Map.of()));
    }
  }

  /** What was typed so far to answer the one-time notice. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Get("/{id}/supplement")
  String typed(SignedIn who, @PathVariable String id) {
    return village().requests().supplementDraft(Agents.of(who), detail(id).line().caseId()).text();
  }

  /** Saves what was typed so far, right or wrong. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Put("/{id}/supplement")
  @Status(HttpStatus.NO_CONTENT)
  void save(SignedIn who, @PathVariable String id, @Body String body) {
    DraftContent content = JsonBody.read(body, DraftContent::from);
    village().requests().saveSupplementDraft(Agents.of(who), id, content);
  }

  /** Hands in what the one-time notice asked for. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Post("/{id}/supplement")
  String supplement(SignedIn who, @PathVariable String id, @Body String body) {
    Given given = JsonBody.read(body, Given::from);
    village().requests().supplement(Agents.of(who), id, given.form(), given.materials());
    return written(id);
  }

  private record Proof(String receiver, String relation, String date, Digest signature) {
    static Proof from(Fields fields) {
      return new Proof(
          fields.textOr("receiver", ""),
          fields.textOr("relation", ""),
          fields.textOr("date", ""),
          fields
              .findText("signature")
              .filter(text -> !text.isEmpty())
              .map(Digest::new)
              .orElse(null));
    }
  }

  /** Proves that the result was handed over. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Post("/{id}/delivery")
  String delivery(SignedIn who, @PathVariable String id, @Body String body) {
    Proof proof = JsonBody.read(body, Proof::from);
    if (proof.signature() == null) {
      throw Refusal.invalid(DeliveryFields.signatureMissing());
    }
    village()
        .requests()
        .deliveryProof(
            Agents.of(who),
            id,
            proof.receiver(),
            proof.relation(),
            proof.date(),
            proof.signature());
    return written(id);
  }

  /** Takes the application back for the applicant, by the mandate's express power. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Post("/{id}/withdrawal")
  String withdrawal(SignedIn who, @PathVariable String id, @Body String body) {
    String reason = JsonBody.read(body, fields -> fields.textOr("reason", ""));
    village().requests().withdraw(Agents.of(who), id, reason);
    return written(id);
  }

  /** A person has read what was refused on a case; it leaves the top of the list. */
  @Allowed(value = Staff.AGENTS, within = Reach.CASE)
  @Post("/{id}/read")
  @Status(HttpStatus.NO_CONTENT)
  void read(@PathVariable String id) {
    detail(id).entries().forEach(line -> village().outbox().markRead(line.entry().seq()));
    duty.line().entryWritten();
  }

  private String written(String id) {
    duty.written();
    return page(id);
  }

  private CaseDetail detail(String id) {
    return village()
        .casebook()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("case-unknown", "本机没有这个办件。", "请联网更新后再试，或核对办件编号。"));
  }

  private Village village() {
    return duty.village();
  }
}
