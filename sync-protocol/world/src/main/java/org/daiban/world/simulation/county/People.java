package org.daiban.world.simulation.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.wire.Json;
import org.daiban.device.capture.Agent;
import org.daiban.device.capture.CaptureRefused;
import org.daiban.device.capture.Draft;
import org.daiban.device.casebook.CaseLine;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.node.cases.ActOrder;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.world.simulation.machine.Village;
import org.daiban.world.simulation.store.LookTable;

/** Proxy agents and clerks, who do whatever their screens offer. */
final class People {
  private final County county;
  private final SplittableRandom chance;
  private static final String UNKNOWN_CASE = "00000000-0000-4000-8000-";

  /** What every picture begins with, here a PNG. */
  private static final byte[] PICTURE_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final int PICTURE_BYTES_MAX = 3_000;

  /** More than the first piece of a photo may have. */
  private static final int LARGE_PICTURE_BYTES = 70_000;

  private static final int LARGE_PICTURE_MORE_BYTES_MAX = 20_000;

  /** One of so many pictures is too large for a single piece. */
  private static final int LARGE_EVERY = 24;

  /** One of so many was taken before. */
  private static final int AGAIN_EVERY = 4;

  /** One of so many times a clerk looks at what lies aside. */
  private static final int ASIDE_EVERY = 6;

  private int pictures;
  private int unknowns;

  People(County county, SplittableRandom chance) {
    this.county = county;
    this.chance = chance;
  }

  /** Somebody comes to a village's proxy agent, or the agent goes through the list. */
  void atVillage(Member member) {
    if (!member.isRunning()) {
      return;
    }
    county.act(member, () -> atDevice(member, member.village()));
  }

  private void atDevice(Member member, Village village) {
    Agent agent = new Agent("agent", "查代办", Role.PROXY_AGENT, member.region());
    try {
      switch (chance.nextInt(7)) {
        case 0, 1 -> capture(member, village, agent);
        case 2, 3, 4 -> workThroughList(member, village, agent);
        case 5 -> village.sendNow();
        default -> writeUnknown(member, village, agent);
      }
    } catch (CaptureRefused refused) {
      county.say(() -> member + ": refused, " + refused.reason());
    } catch (DatabaseFailure full) {
      requireFull(member, full);
      county.say(() -> member + ": not saved, " + full.kind());
    }
    village.written();
  }

  static void requireFull(Member member, RuntimeException failure) {
    if (!member.hardware.faults().isFull()) {
      throw new BrokenPromise("OWN", member + " cannot write though nothing is wrong", failure);
    }
  }

  private void capture(Member member, Village village, Agent agent) {
    String item = Items.ALL.get(chance.nextInt(Items.ALL.size()));
    Digest signature = picture(village);
    Draft draft = village.device().capture().createDraft(agent, item);
    village
        .device()
        .capture()
        .saveDraft(
            agent, draft.id(), Items.content(item, chance.nextInt(3), agent.region(), signature));
    village.device().capture().capture(agent, draft.id(), true);
    county.say(() -> member + " saves case " + draft.id() + " for " + item);
  }

  /** A newer program on the device writes what no node knows yet, with fields that none knows. */
  private void writeUnknown(Member member, Village village, Agent agent) {
    String caseId = UNKNOWN_CASE + String.format(Locale.ROOT, "%012d", ++unknowns);
    village.writeUnknown(caseId, agent);
    county.say(() -> member + " writes an entry of a type that nobody knows");
  }

  private Digest picture(Village village) {
    boolean again = pictures > 0 && chance.nextInt(AGAIN_EVERY) == 0;
    int number = again ? chance.nextInt(pictures) : pictures++;
    Digest digest = village.device().attachments().keep(picture(number)).digest();
    return digest;
  }

  private static byte[] picture(int number) {
    SplittableRandom pixels = new SplittableRandom(number);
    boolean large = pixels.nextInt(LARGE_EVERY) == 0;
    byte[] bytes =
        large
            ? new byte[LARGE_PICTURE_BYTES + pixels.nextInt(LARGE_PICTURE_MORE_BYTES_MAX)]
            : new byte[100 + pixels.nextInt(PICTURE_BYTES_MAX)];
    pixels.nextBytes(bytes);
    System.arraycopy(PICTURE_HEAD, 0, bytes, 0, PICTURE_HEAD.length);
    return bytes;
  }

  private void workThroughList(Member member, Village village, Agent agent) {
    for (CaseLine line : village.device().casebook().list(20)) {
      switch (line.next()) {
        case SUPPLEMENT -> {
          HandedMaterial given =
              new HandedMaterial(2, HandedMaterial.COPY, List.of(picture(village)), "");
          village.device().requests().supplement(agent, line.caseId(), Map.of(), List.of(given));
          county.say(() -> member + " supplements " + line.caseId());
        }
        case HAND_OVER -> {
          String day = LocalDate.ofEpochDay(Math.floorDiv(today(), 1)).toString();
          village
              .device()
              .requests()
              .deliveryProof(agent, line.caseId(), "测试人", "本人", day, picture(village));
          county.say(() -> member + " hands over " + line.caseId());
        }
        case READ_REFUSAL ->
            line.refusal().ifPresent(answer -> village.device().outbox().markRead(answer.seq()));
        case SEND, WAIT, NOTHING -> {}
      }
    }
  }

  private long today() {
    return Math.floorDiv(
        county.time.nowMs() + Beijing.ZONE.getTotalSeconds() * 1_000L, 86_400_000L);
  }

  /** A clerk of a node looks at the queue and makes one move. */
  void atDesk(Member member) {
    if (!member.isRunning()) {
      return;
    }
    if (chance.nextInt(ASIDE_EVERY) == 0) {
      county.act(member, () -> lookAside(member));
    } else {
      county.act(member, () -> atDesk(member, member.node().desk(), staffAt(member)));
    }
  }

  /** A clerk looks at what lies aside, and adopts a case or leaves it where it is for good. */
  private void lookAside(Member member) {
    List<LookTable.Waiting> waiting = member.look().waitingAside();
    if (waiting.isEmpty()) {
      return;
    }
    LookTable.Waiting one = waiting.get(chance.nextInt(waiting.size()));
    boolean adopt = chance.nextInt(4) > 0;
    Person clerk = decider(member, one);
    try {
      if (adopt) {
        member.node().quarantine().adopt(clerk, one.device(), one.caseId());
      } else {
        member.node().quarantine().setAside(clerk, one.device(), one.caseId(), "重复");
      }
      county.say(() -> member + (adopt ? " adopts " : " sets aside ") + one);
    } catch (Refusal refused) {
      if (refused.problem().status() == 507) {
        requireFull(member, refused);
      }
      county.say(() -> member + ": not decided, " + refused.problem().code());
    }
  }

  /** Of what a former holder did only the people of its office may say what becomes of it. */
  private Person decider(Member member, LookTable.Waiting one) {
    if (one.isOfNode()) {
      List<Person> staff = new ArrayList<>(staffAt(member));
      staff.addAll(staff(one.device().substring(0, 12)));
      return staff.get(chance.nextInt(staff.size()));
    }
    return member.kind == MachineKind.COUNTY
        ? manager(member)
        : person("clerk", Role.TOWNSHIP_CLERK, member.region(), "");
  }

  private void atDesk(Member member, CaseDesk desk, List<Person> staff) {
    Person clerk = staff.get(chance.nextInt(staff.size()));
    try {
      List<LookTable.CaseRow> queue = member.look().steps();
      if (queue.isEmpty()) {
        return;
      }
      CaseFile file = desk.get(queue.get(chance.nextInt(queue.size())).caseId());
      List<Transition> offered = desk.available(clerk, file);
      order(file, offered).ifPresent(order -> act(member, desk, clerk, file, order));
    } catch (Refusal refused) {
      boolean full = refused.problem().status() == 507;
      if (full) {
        requireFull(member, refused);
      }
      county.say(() -> member + ": desk refuses, " + refused.problem().code());
    }
  }

  private void act(Member member, CaseDesk desk, Person clerk, CaseFile file, ActOrder order) {
    desk.act(clerk, file.caseId(), order);
    county.say(
        () -> member + " " + clerk.id() + " does " + order.transition() + " on " + file.caseId());
  }

  /** Rows that a clerk seldom takes. */
  private static final Set<Transition> BENDING =
      EnumSet.of(
          Transition.T3,
          Transition.T8,
          Transition.T9,
          Transition.T11,
          Transition.T16,
          Transition.T20,
          Transition.T27,
          Transition.T28,
          Transition.T29,
          Transition.T31,
          Transition.T32);

  /** Declined, or passed on upwards, downwards, or to another department. */
  private static final List<String> WAYS = List.of("", "county", "township", "here");

  /** What single rows ask for, sound enough for all of them. */
  private static final String MORE_WORDS =
      """
      {"to":"WAY","toDepartment":"县公安局","rightOrgan":"县公安局","procedure":"听证","days":5,
       "result":"没有异议","approver":"局长","toStep":2,"certificate":"证件","number":"1","by":"申请人",
       "manner":"催办","words":"请办理","toPerson":"p-next","toName":"甲","note":"外出","confirmedBy":"申请人",
       "changes":[{"field":"hukou_address","after":"二组"}]}
      """;

  private Optional<ActOrder> order(CaseFile file, List<Transition> offered) {
    List<Transition> own = new ArrayList<>(offered);
    own.removeIf(row -> row == Transition.T1 || row == Transition.T2 || row == Transition.T5);
    own.remove(Transition.T25); // needs a picture drawn at the counter
    if (own.isEmpty() || file.state() == CaseState.CORRECTION) {
      return Optional.empty();
    }
    Transition row = choose(own);
    return Optional.of(
        new ActOrder(
            row,
            file.revision(),
            "符合条件",
            row == Transition.T4 ? List.of(new MissingItem(2, "户口簿", "没有带来", "请补交")) : List.of(),
            15,
            "准予",
            "不符合条件",
            "有关规定",
            "测试人",
            "本人",
            LocalDate.ofEpochDay(today()),
            Digest.of("signature").text(),
            Json.object(MORE_WORDS.replace("WAY", WAYS.get(chance.nextInt(WAYS.size()))), 1_000)));
  }

  /** Mostly the ordinary way; now and again what bends or ends it. */
  private Transition choose(List<Transition> offered) {
    List<Transition> ordinary = new ArrayList<>(offered);
    ordinary.removeAll(BENDING);
    List<Transition> from = ordinary.isEmpty() || chance.nextInt(9) == 0 ? offered : ordinary;
    return from.get(chance.nextInt(from.size()));
  }

  /** Who works at a node; at the county's also the people of townships whose machine is dead. */
  private static List<Person> staffAt(Member node) {
    List<Person> staff = new ArrayList<>(staff(node.region()));
    node.look().standsInFor(node.name()).forEach(township -> staff.addAll(staff(township)));
    return staff;
  }

  /** The county's manager. */
  static Person manager(Member center) {
    return person("clerk", Role.CENTRE_MANAGER, center.region(), "");
  }

  /** Who may shut machines of a node out. */
  static Person head(Member node) {
    return staff(node.region()).get(1);
  }

  private static List<Person> staff(String region) {
    List<Person> staff = new ArrayList<>();
    if (region.endsWith("000000")) {
      for (String department : List.of("县残疾人联合会", "县医疗保障局", "县公安局")) {
        staff.add(person("window", Role.WINDOW_CLERK, region, department));
        staff.add(person("head", Role.FIRST_REPRESENTATIVE, region, department));
      }
    } else {
      staff.add(person("clerk", Role.TOWNSHIP_CLERK, region, ""));
      staff.add(person("reviewer", Role.TOWNSHIP_REVIEWER, region, ""));
      staff.add(person("mayor", Role.FIRST_REPRESENTATIVE, region, ""));
    }
    return staff;
  }

  private static Person person(String id, Role role, String region, String department) {
    return new Person(id + department, id, "测试", role, region, department, "", true);
  }
}
