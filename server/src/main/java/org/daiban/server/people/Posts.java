package org.daiban.server.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.log.FeedItem;
import org.daiban.core.number.RegionCode;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.Organs;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.reference.Reference;

/** Which posts there are: a role at a place of its level and, at a window, of a department. */
@Singleton
final class Posts {
  private final Reference reference;

  Posts(Reference reference) {
    this.reference = reference;
  }

  /** Refuses a post that does not exist: its holder would see nothing, or what is not theirs. */
  void check(Role role, RegionCode region, String department) {
    if (reference.regions().flatMap(regions -> regions.find(region)).isEmpty()) {
      throw invalid("region", "本县的区划名录里没有这个地方，请从列表中选择。");
    }
    if (!Jurisdiction.isAt(role, region.level())) {
      throw invalid("region", "“" + role.title() + "”应在" + places(role) + "，请重新选择所在地。");
    }
    if (!Jurisdiction.isOfOneDepartment(role, region.level())) {
      requireNone(role, department);
    } else if (!isOrgan(region, department)) {
      throw invalid("department", "“" + role.title() + "”要写明部门，请从列表中选择。");
    }
  }

  private static void requireNone(Role role, String department) {
    if (!department.isEmpty()) {
      throw invalid("department", "“" + role.title() + "”在这里不分部门，部门请选“无”。");
    }
  }

  private boolean isOrgan(RegionCode region, String department) {
    return !department.isEmpty()
        && reference.text(FeedItem.ORGANS, "organs").map(Organs::parse).stream()
            .flatMap(organs -> organs.all().stream())
            .filter((Organ organ) -> organ.region().equals(region.code()))
            .anyMatch(organ -> organ.department().equals(department));
  }

  private static String places(Role role) {
    return switch (role) {
      case PROXY_AGENT -> "村";
      case TOWNSHIP_CLERK, TOWNSHIP_REVIEWER -> "乡镇";
      case WINDOW_CLERK,
          CENTRE_MANAGER,
          SUPERVISOR,
          CATALOGUE_EDITOR,
          CATALOGUE_REVIEWER,
          CATALOGUE_PUBLISHER ->
          "县";
      case FIRST_REPRESENTATIVE -> "乡镇或县";
      case SYSTEM -> "";
    };
  }

  private static Refusal invalid(String field, String message) {
    return Refusal.invalid(List.of(new Problem.Field(field, message)));
  }
}
