package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.Level;
import org.daiban.core.wire.Json;

/**
 * The guards before one item is handed in for review and again before it is published (domain
 * model, section 4; S2-5, S2-6, S0-35, S0-36). A county's first catalogue passes only {@link
 * CatalogueCheck}: it is older than these rules and holds until its items are gone over.
 */
public final class PublishGuards {
  private static final String JOINT = "joint";

  private final ServiceItem item;
  private final List<CatalogueProblem> problems = new ArrayList<>();

  private PublishGuards(ServiceItem item) {
    this.item = item;
  }

  /**
   * Everything that stands in the way, each with the rule that says so and what to do.
   *
   * @param county region code of 12 digits
   */
  public static List<CatalogueProblem> problems(ServiceItem item, String county) {
    PublishGuards guards = new PublishGuards(item);
    Catalogue alone =
        new Catalogue(
            item.edition(), "", Optional.empty(), county, Collections.singletonList(item));
    for (CatalogueProblem problem : CatalogueCheck.problems(alone)) {
      guards.problems.add(withRule(problem));
    }
    guards.responsible();
    guards.fee();
    guards.joint();
    return Collections.unmodifiableList(guards.problems);
  }

  private static CatalogueProblem withRule(CatalogueProblem problem) {
    return new CatalogueProblem(
        problem.item(), problem.code(), problem.message() + "（" + rule(problem.code()) + "）");
  }

  /** The rule behind a code, in the words of the requirements. */
  private static String rule(String code) {
    return switch (code) {
      case "no-basis" -> "S2-5 职权法定";
      case "step-sum", "no-steps", "step-no" -> "S0-36 环节时限";
      case "promise-over-law" -> "V20 承诺不长于法定";
      case "no-promise" -> "S0-35 承诺时限";
      case "no-issuer", "material-no" -> "S0-25 材料清单";
      default -> "清单要素齐全、格式正确";
    };
  }

  private void responsible() {
    String named = Json.object(item.json(), CatalogueReader.CHARS_MAX).textOr("responsible", "");
    require(
        !named.trim().isEmpty(),
        "no-responsible",
        "没有写明由哪个岗位负责，请在表单的“责任岗位”一栏（或者表格“基本”部分的“责任岗位”行）写明，例如“县民政局社会救助股”（S2-8 要素公布）");
  }

  private void fee() {
    Fee fee = item.fee();
    boolean listed =
        !fee.charged()
            || !(fee.item().isEmpty() || fee.standard().isEmpty() || fee.basis().isEmpty());
    require(listed, "fee-not-listed", "要收费，但没有写全收费项目、标准和依据；收费须在收费清单内，请补全或者改为不收费（V9 收费在清单内）");
  }

  /** Only plans that the flow of a case can run are let through (domain model, section 7). */
  private void joint() {
    List<ItemStep> steps = new ArrayList<>();
    for (ItemStep step : item.steps()) {
      if (step.kind().equals(JOINT)) {
        steps.add(step);
      }
    }
    if (!item.joint().isPresent()) {
      require(steps.isEmpty(), "joint-no-plan", "有并联审批环节，但没有牵头部门和协办部门，请补上联办方案或者改环节（第7节 并联审批）");
      return;
    }
    JointPlan plan = item.joint().get();
    require(steps.size() == 1, "joint-step", "联办事项应有且只有一个并联审批环节，请调整环节（第7节 并联审批）");
    require(
        steps.size() != 1 || steps.get(0).no() == firstAfterAcceptance(),
        "joint-not-first",
        "并联审批环节应是受理后的第一个环节，请把它移到最前（第7节 牵头部门受理后一次分办）");
    boolean townshipLeads = plan.lead().startsWith("乡镇");
    require(
        !townshipLeads || item.decideLevel() == Level.TOWNSHIP,
        "joint-lead",
        "由乡镇牵头而由县级决定的联办，本系统办不了，请改由县级部门牵头或者由乡镇决定（第7节 牵头部门一并决定）");
    require(!plan.parts().isEmpty(), "joint-no-part", "联办方案里没有协办部门，请补上（第7节 并联审批）");
    Set<String> organs = new HashSet<>();
    for (JointPlan.Part part : plan.parts()) {
      require(
          organs.add(part.organ()),
          "joint-twice",
          "协办部门“" + part.organ() + "”写了两次，请删去一个（第7节 并联审批）");
      require(
          part.opinionDays() > 0 && part.opinionDays() <= plan.statutoryWorkingDays(),
          "joint-days",
          "协办部门“" + part.organ() + "”的意见时限应大于0且不超过联办总时限，请改正（第7节 意见时限）");
    }
  }

  private int firstAfterAcceptance() {
    for (ItemStep step : item.steps()) {
      if (!step.kind().equals("accept")) {
        return step.no();
      }
    }
    return 0;
  }

  private void require(boolean holds, String code, String message) {
    if (!holds) {
      problems.add(new CatalogueProblem(item.code(), code, "事项“" + item.name() + "”" + message));
    }
  }
}
