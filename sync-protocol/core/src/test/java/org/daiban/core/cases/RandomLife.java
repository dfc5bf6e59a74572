package org.daiban.core.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.WorkingCalendar;

/** One life of a case: whatever the table allows, at random, told to the slow law as it happens. */
final class RandomLife {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final LocalTime CLOSING = LocalTime.of(17, 30);
  private static final int ACTS_MAX = 16;
  private static final int TRIES = 6;
  private static final List<LimitUnit> UNITS =
      Arrays.asList(
          LimitUnit.WORKING_DAYS,
          LimitUnit.WORKING_DAYS,
          LimitUnit.WORKING_DAYS,
          LimitUnit.NATURAL_DAYS,
          LimitUnit.MONTHS);

  final List<String> told = new ArrayList<>();
  final SlowLaw slow;
  CaseFile file;
  LocalDate today;
  private final Random random;
  private final ItemLaw law;

  RandomLife(Random random, WorkingCalendar calendar, SlowCalendar reference) {
    this.random = random;
    this.law = law();
    this.slow = new SlowLaw(law);
    receive(calendar, reference);
    for (int act = 0; act < ACTS_MAX && file.state().isOpen(); act++) {
      today = today.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(15));
      step();
    }
  }

  /** On any day of the week, at any hour. */
  private void receive(WorkingCalendar calendar, SlowCalendar reference) {
    LocalDateTime at =
        LocalDate.of(2024, 10, 1)
            .plusDays(random.nextInt(820))
            .atTime(random.nextInt(24), random.nextInt(60));
    String node = law.acceptLevel() == Level.COUNTY ? Story.COUNTY : Story.TOWNSHIP;
    today = at.toLocalDate();
    Story story = new Story(law);
    LocalDate day = calendar.receiptDay(at, CLOSING);
    move(
        Transition.T2,
        Act.received(Story.CASE, ms(at), day, Actor.system(), story.receivedDetail(node)));
    slow.happened(Transition.T2, reference.received(at), 0, false);
  }

  private void step() {
    List<Transition> rows = rows();
    boolean moved = false;
    for (int attempt = 0; attempt < TRIES && !moved; attempt++) {
      moved = attempt(rows.get(random.nextInt(rows.size())));
    }
  }

  /** What may come next; the likelier ones more than once. */
  private List<Transition> rows() {
    return switch (file.state()) {
      case RECEIVED ->
          Arrays.asList(
              Transition.T4,
              Transition.T7,
              Transition.T9,
              Transition.T10,
              Transition.T10,
              Transition.T10,
              Transition.T11,
              Transition.T31);
      case CORRECTION -> Arrays.asList(Transition.T5, Transition.T5, Transition.T31, Transition.T6);
      case TRANSFERRED -> Arrays.asList(Transition.T9b);
      case ACCEPTED -> Arrays.asList(Transition.T10a, Transition.T10a, Transition.T27);
      case REVIEW ->
          Arrays.asList(
              Transition.T12,
              Transition.T12,
              Transition.T16,
              Transition.T18,
              Transition.T18,
              Transition.T20,
              Transition.T21,
              Transition.T21,
              Transition.T22,
              Transition.T23,
              Transition.T29,
              Transition.T32);
      case SUSPENDED ->
          Arrays.asList(Transition.T17, Transition.T17, Transition.T17, Transition.T28);
      case PUBLICITY -> Arrays.asList(Transition.T18, Transition.T18, Transition.T19);
      case FORWARDED -> Arrays.asList(Transition.T21b);
      case DECIDED_YES -> Arrays.asList(Transition.T24b, Transition.T24);
      case PRODUCING -> Arrays.asList(Transition.T24);
      case DECIDED_NO -> Arrays.asList(Transition.T24b);
      case DELIVERING -> Arrays.asList(Transition.T25);
      default -> Arrays.asList(Transition.T26);
    };
  }

  private boolean attempt(Transition row) {
    int number = number(row);
    boolean flag = row == Transition.T9 || random.nextBoolean();
    String node =
        row == Transition.T21b || row == Transition.T9b ? file.handingTo() : file.holder();
    Role role = row.roles().iterator().next();
    Actor actor = new Actor("p-" + role + (row == Transition.T22 ? "2" : ""), role, "某人");
    Act act =
        Act.on(file, row, ms(today.atTime(10, 0)), today, node, actor, detail(row, number, flag));
    if (!move(row, act)) {
      return false;
    }
    slow.happened(row, today, number, flag);
    return true;
  }

  private boolean move(Transition row, Act act) {
    Verdict verdict = CaseFlow.move(file, act, law);
    if (verdict instanceof Verdict.Moved moved) {
      file = moved.file();
      told.add(row + " " + act.date());
      return true;
    }
    return false;
  }

  private int number(Transition row) {
    return switch (row) {
      case T4 -> 1 + random.nextInt(30);
      case T18 -> 1 + random.nextInt(15);
      case T20 -> 1 + random.nextInt(10);
      case T29 -> 1 + random.nextInt(law.steps().size());
      default -> 0;
    };
  }

  private ActDetail detail(Transition row, int number, boolean flag) {
    return switch (row) {
      case T4 -> new ActDetail.Notified(Arrays.asList(Story.idCard()), number, Story.letter("W05"));
      case T5 -> Story.supplement(2);
      case T9 -> Rows.transferred(Story.COUNTY);
      case T10 -> Story.acceptance();
      case T10a -> new ActDetail.StepStarted();
      case T12 -> new ActDetail.StepDone("属实");
      case T18 ->
          file.state() == CaseState.PUBLICITY
              ? Rows.postingEnded()
              : new ReviewDetail.Posted("村务公开栏", number, "", Story.letter("W16"));
      case T20 -> new ReviewDetail.Extended(number, flag, "需要比对", "局长", Story.letter("W12"));
      case T21 -> Story.forwarding();
      case T21b -> new ActDetail.TakenUp();
      case T22 -> Story.yes();
      case T23 -> Story.no();
      case T24 ->
          file.state() == CaseState.PRODUCING
              ? Rows.certificateMade(file.holder())
              : new EndingDetail.CertificateBegun("证");
      case T24b -> new ActDetail.ReadyToDeliver(file.holder(), Story.letter("W25"));
      case T25 -> Story.proof(today);
      case T26 -> new ActDetail.Closed();
      case T29 -> new ReviewDetail.SentBack(number, "重新核实");
      default -> Optional.ofNullable(Rows.all().get(row)).orElseThrow();
    };
  }

  private ItemLaw law() {
    Level accept = random.nextInt(5) == 0 ? Level.COUNTY : Level.TOWNSHIP;
    Level decide = accept == Level.COUNTY || random.nextBoolean() ? Level.COUNTY : Level.TOWNSHIP;
    return new ItemLaw(
        "340511014000",
        "某事项",
        "行政许可",
        "县民政局",
        accept,
        decide,
        true,
        random.nextInt(8) == 0 ? Optional.empty() : Optional.of(limit(30)),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(limit(60)),
        steps(accept, decide),
        Arrays.asList(
            new ProcedureLaw("能力评估", false), new ProcedureLaw("公示", random.nextBoolean())));
  }

  private Limit limit(int most) {
    LimitUnit unit = UNITS.get(random.nextInt(UNITS.size()));
    return new Limit(1 + random.nextInt(unit == LimitUnit.MONTHS ? 7 : most), unit, "某法");
  }

  private List<StepLaw> steps(Level accept, Level decide) {
    List<StepLaw> steps = new ArrayList<>();
    if (random.nextInt(6) > 0) {
      add(steps, accept, "accept");
    }
    for (int more = random.nextInt(3); more > 0; more--) {
      add(steps, accept, "review");
    }
    if (random.nextInt(3) == 0) {
      add(steps, Level.VILLAGE, "publicity");
    }
    if (decide == Level.COUNTY && random.nextInt(3) == 0) {
      add(steps, Level.COUNTY, "review");
    }
    add(steps, decide, "decide");
    return steps;
  }

  private void add(List<StepLaw> steps, Level level, String kind) {
    LimitUnit unit = random.nextInt(5) == 0 ? LimitUnit.NATURAL_DAYS : LimitUnit.WORKING_DAYS;
    steps.add(new StepLaw(steps.size() + 1, kind, level, kind, random.nextInt(9), unit));
  }

  private static long ms(LocalDateTime at) {
    return at.toInstant(BEIJING).toEpochMilli();
  }
}
