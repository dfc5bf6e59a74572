package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.PaperLaw;
import org.daiban.core.cases.ProcedureLaw;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.request.HandedMaterial;

/**
 * One service item 事项 of the implementing list, as in {@code catalogue.json}.
 *
 * @param code 12 digits, local
 * @param implCode 31 characters
 * @param type 行政给付, 行政许可, 行政确认, 其他行政权力 or 公共服务
 * @param applicant who may apply, in words
 * @param promised the promised limit (K3)
 * @param statutory the statutory limit (K4); empty where no law sets one
 * @param statutoryNote where the statutory limit stands, or why there is none
 * @param delivery pickup, post, agent
 * @param peak busy months in words, may be empty
 * @param json the item exactly as the catalogue has it, unknown fields included, for screens
 * @param edition the version of the catalogue that brought this text of the item; a case keeps it
 */
public record ServiceItem(
    String code,
    String implCode,
    String name,
    String shortName,
    String topic,
    String type,
    ItemKind kind,
    String department,
    Level captureLevel,
    Level acceptLevel,
    Level decideLevel,
    Proxy proxy,
    String applicant,
    List<String> legalBasis,
    List<String> conditions,
    List<MaterialRule> materials,
    List<ItemStep> steps,
    Optional<Limit> promised,
    Optional<Limit> statutory,
    String statutoryNote,
    Fee fee,
    String result,
    List<String> delivery,
    List<SpecialProcedure> specialProcedures,
    Optional<JointPlan> joint,
    boolean publishResult,
    String peak,
    List<Faq> faq,
    List<FormField> form,
    String notes,
    String json,
    String edition) {

  /** What the flow of a case must know of this item. */
  public ItemLaw law() {
    List<StepLaw> stepLaws = new ArrayList<>();
    steps.forEach(step -> stepLaws.add(step.law()));
    List<ProcedureLaw> procedures = new ArrayList<>();
    for (SpecialProcedure procedure : specialProcedures) {
      procedures.add(new ProcedureLaw(procedure.name(), procedure.countsInLimit()));
    }
    return new ItemLaw(
        code,
        name,
        type,
        department,
        acceptLevel,
        decideLevel,
        proxy != Proxy.NONE,
        promised,
        statutory,
        stepLaws,
        procedures,
        joint.map(JointPlan::law),
        papers());
  }

  private List<PaperLaw> papers() {
    List<PaperLaw> papers = new ArrayList<>();
    for (MaterialRule rule : materials) {
      boolean follows = rule.waiver() == Waiver.DEFER;
      papers.add(new PaperLaw(rule.no(), rule.name(), follows, rule.waiver() == Waiver.DECLARE));
    }
    return papers;
  }

  /**
   * Whether the result is a certificate that somebody has to make after the decision: a licence, a
   * card, a plate, and not a notice, a list or a receipt.
   */
  public boolean makesCertificate() {
    String named = result.replace("凭证", "").replace("证明", "");
    return Stream.of("证", "执照", "保障卡", "号牌").anyMatch(named::contains);
  }

  /** The form field of that id. */
  public Optional<FormField> findField(String id) {
    return form.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  /**
   * Whether a paper is said to be handed in and nobody can see it: an office far away judges by
   * pictures (O5). What the program makes from the form or the mandate needs none.
   */
  public boolean lacksPicture(HandedMaterial given) {
    boolean made =
        findMaterial(given.no())
            .filter(rule -> rule.isMadeFromForm() || rule.isMandate())
            .isPresent();
    return given.isHandedIn() && given.attachments().isEmpty() && !made;
  }

  /** The material of that number. */
  public Optional<MaterialRule> findMaterial(int no) {
    return materials.stream().filter(material -> material.no() == no).findFirst();
  }
}
