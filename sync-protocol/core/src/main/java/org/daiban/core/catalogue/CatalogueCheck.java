package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.number.RegionCode;

/**
 * The guards before a catalogue is used (domain model, section 4). All problems are told at once,
 * so that an editor mends them in one go.
 */
public final class CatalogueCheck {
  private static final Pattern ITEM_CODE = Pattern.compile("[0-9]{12}");

  private final List<CatalogueProblem> problems = new ArrayList<>();
  private String item = "";

  private CatalogueCheck() {}

  /** Every problem of the catalogue; none means that it may be used. */
  public static List<CatalogueProblem> problems(Catalogue catalogue) {
    CatalogueCheck check = new CatalogueCheck();
    check.catalogue(catalogue);
    return Collections.unmodifiableList(check.problems);
  }

  private void catalogue(Catalogue catalogue) {
    require(!catalogue.items().isEmpty(), "no-items", "目录里没有任何事项，请检查文件");
    require(RegionCode.isWellFormed(catalogue.county()), "county", "目录所属县的区划代码应为12位数字，请改正");
    Set<String> codes = new HashSet<>();
    for (ServiceItem each : catalogue.items()) {
      item = each.code();
      require(codes.add(each.code()), "duplicate-code", named(each) + "的事项编码与另一事项重复，请改正");
      item(each);
    }
  }

  private void item(ServiceItem each) {
    String name = named(each);
    require(ITEM_CODE.matcher(each.code()).matches(), "code", name + "的事项编码应为12位数字，请改正");
    require(hasText(each.legalBasis()), "no-basis", name + "没有设定依据，请补上依据后再发布");
    require(!each.steps().isEmpty(), "no-steps", name + "没有办理环节，请补上");
    limits(each, name);
    numbers(each, name);
    each.materials().forEach(material -> material(material, name));
    new FormRuleCheck(this, name).check(each.form());
  }

  private void limits(ServiceItem each, String name) {
    require(each.promised().isPresent(), "no-promise", name + "没有承诺时限，请补上");
    each.promised()
        .filter(promise -> promise.unit() == LimitUnit.WORKING_DAYS)
        .ifPresent(promise -> stepsAddUp(each, promise.days(), name));
    boolean within =
        !each.promised().isPresent()
            || !each.statutory().isPresent()
            || each.promised().get().unit() != each.statutory().get().unit()
            || each.promised().get().days() <= each.statutory().get().days();
    require(within, "promise-over-law", name + "的承诺时限长于法定时限，请缩短承诺时限");
  }

  private void stepsAddUp(ServiceItem each, int promised, String name) {
    int planned =
        each.steps().stream()
            .filter(ItemStep::countsInLimit)
            .mapToInt(ItemStep::planWorkingDays)
            .sum();
    require(
        planned == promised,
        "step-sum",
        name + "各环节计入时限共" + planned + "个工作日，与承诺时限" + promised + "个工作日不等，请调整环节时限");
  }

  private void numbers(ServiceItem each, String name) {
    for (int i = 0; i < each.steps().size(); i++) {
      require(each.steps().get(i).no() == i + 1, "step-no", name + "的环节序号应从1起连续，请改正");
    }
    Set<Integer> materials = new HashSet<>();
    each.materials()
        .forEach(
            material -> require(materials.add(material.no()), "material-no", name + "的材料序号重复，请改正"));
  }

  private void material(MaterialRule material, String name) {
    boolean hasIssuer = !material.required() || !material.issuer().trim().isEmpty();
    require(hasIssuer, "no-issuer", name + "的必要材料“" + material.name() + "”没有写出具单位，请补上");
  }

  void require(boolean holds, String code, String message) {
    if (!holds) {
      problems.add(new CatalogueProblem(item, code, message));
    }
  }

  private static boolean hasText(List<String> texts) {
    return texts.stream().anyMatch(text -> !text.trim().isEmpty());
  }

  private static String named(ServiceItem each) {
    return "事项“" + each.name() + "”";
  }
}
