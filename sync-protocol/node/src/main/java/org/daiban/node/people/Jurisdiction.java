package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daiban.core.cases.Role;
import org.daiban.core.number.RegionCode;
import org.daiban.core.number.RegionCode.Level;
import org.daiban.node.http.Refusal;

/**
 * Who is in charge of what. The {@link Gate} asks it for every route; lists ask it for the area
 * that they are limited to. What may be done to a case is the case's own rule.
 */
@Singleton
public final class Jurisdiction {
  /** No case is of this department: people of the catalogue see none. */
  private static final String NO_CASES = "清单管理";

  private final People people;
  private final Belongings belongings;
  private final NodeIdentity node;

  Jurisdiction(People people, Belongings belongings, NodeIdentity node) {
    this.people = people;
    this.belongings = belongings;
    this.node = node;
  }

  /** Refuses unless the person may call a route of this kind on what its address names. */
  public void require(Person person, Staff staff, Reach reach, boolean atHome, String named) {
    if (!staff.includes(person.role())) {
      throw Refusal.forbidden(
          "role-not-allowed", "“" + person.role().title() + "”不能办理此操作。", "请由有权的人员登录办理。");
    }
    if (reach == Reach.OWN) {
      return;
    }
    requireReach(person, belongings.now(area(person)), reach, named);
    if (atHome && !worksAt(person, home(reach, named))) {
      throw Refusal.forbidden("other-office", "您不在本中心任职，只能查看，不能办理。", "请在您所在的中心办理。");
    }
  }

  /** A case is moved by the people of the office in charge, wherever its node stands. */
  private String home(Reach reach, String named) {
    Optional<String> office = reach == Reach.CASE ? belongings.officeOf(named) : Optional.empty();
    return office.orElseGet(() -> node.view().region());
  }

  private void requireReach(Person person, Area area, Reach reach, String named) {
    switch (reach) {
      case AREA, SHARED, OWN -> {}
      case CASE ->
          require(belongings.ofCase(named).filter(covered(area)).isPresent(), Jurisdiction::noCase);
      case SEEN_CASE ->
          require(
              belongings.ofCase(named).filter(covered(area)).isPresent() || takesPart(area, named),
              Jurisdiction::noCase);
      case PART -> require(takesPart(area, named), Jurisdiction::noCase);
      case PICTURE ->
          require(isIn(person, area, belongings.ofPicture(named)), Jurisdiction::noPicture);
      case PERSON ->
          require(people.find(named).filter(isIn(area)).isPresent(), Jurisdiction::noPerson);
    }
  }

  private boolean takesPart(Area area, String caseId) {
    return area.department().isPresent()
        && belongings.partsOf(caseId).stream().anyMatch(covered(area));
  }

  private static void require(boolean holds, Supplier<Refusal> otherwise) {
    if (!holds) {
      throw otherwise.get();
    }
  }

  private static boolean isIn(Person person, Area area, Belongings.Owners owners) {
    return owners.people().contains(person.id()) || owners.cases().stream().anyMatch(covered(area));
  }

  private static Predicate<Person> isIn(Area area) {
    return person -> area.covers(person.region(), person.department());
  }

  private static Predicate<Belongings.Place> covered(Area area) {
    return place -> area.covers(place.region(), place.department());
  }

  /** The area of a person; an account whose role, place and department do not fit is refused. */
  public static Area area(Person person) {
    return findArea(person)
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "no-jurisdiction", "您的账号没有写明所管的地点或部门，什么都不能查看。", "请县中心管理员按岗位重新建立账号。"));
  }

  /** The area of a person; none if role, place and department do not fit each other. */
  public static Optional<Area> findArea(Person person) {
    if (!RegionCode.isWellFormed(person.region())) {
      return Optional.empty();
    }
    RegionCode region = new RegionCode(person.region());
    if (!isAt(person.role(), region.level())) {
      return Optional.empty();
    }
    if (Staff.CATALOGUE.includes(person.role())) {
      return Optional.of(new Area(region, Optional.of(NO_CASES)));
    }
    if (!isOfOneDepartment(person.role(), region.level())) {
      return Optional.of(new Area(region, Optional.empty()));
    }
    return person.department().isEmpty()
        ? Optional.empty()
        : Optional.of(new Area(region, Optional.of(person.department())));
  }

  /** Whether people of this role work at places of this level. */
  public static boolean isAt(Role role, Level level) {
    return switch (role) {
      case PROXY_AGENT -> level == Level.VILLAGE;
      case TOWNSHIP_CLERK, TOWNSHIP_REVIEWER -> level == Level.TOWNSHIP;
      case WINDOW_CLERK,
          CENTRE_MANAGER,
          SUPERVISOR,
          CATALOGUE_EDITOR,
          CATALOGUE_REVIEWER,
          CATALOGUE_PUBLISHER ->
          level == Level.COUNTY;
      case FIRST_REPRESENTATIVE -> level == Level.TOWNSHIP || level == Level.COUNTY;
      case SYSTEM -> false;
    };
  }

  /** Whether such people work for one department; a township's people work for all. */
  public static boolean isOfOneDepartment(Role role, Level level) {
    boolean ofDepartment = role == Role.WINDOW_CLERK || role == Role.FIRST_REPRESENTATIVE;
    return ofDepartment && level == Level.COUNTY;
  }

  /**
   * Whether the person works at this node: a township's people act at their township's node and in
   * its name, never in the county's, and a machine is let in only by the place it belongs to.
   */
  public static boolean worksAt(Person person, String nodeRegion) {
    return person.region().equals(nodeRegion);
  }

  /** What lies outside is as good as not there: nobody learns that it exists. */
  private static Refusal noCase() {
    return Refusal.notFound("case-unknown", "没有这个办件，或者不在您的管辖范围内。", "请核对办件编号；刚办的请联网更新后再试。");
  }

  private static Refusal noPicture() {
    return Refusal.notFound("attachment-unknown", "本机没有这张照片，或者不归您查看。", "照片还在传送的，请稍后再试。");
  }

  private static Refusal noPerson() {
    return Refusal.notFound("person-unknown", "没有这个账号，或者不归您管理。", "请刷新人员列表后再试。");
  }
}
