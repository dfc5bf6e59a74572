package org.daiban.agent.township;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.wire.Fields;
import org.daiban.node.Ground;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.people.Person;
import org.daiban.node.people.SignedIn;
import org.daiban.node.store.Transactions;

/**
 * Envelopes with papers, given and taken against a signature. Nothing of it can be changed later.
 */
@Singleton
final class HandoverDesk {
  private static final List<String> DIRECTIONS = List.of("UP", "DOWN", "IN");
  private static final int CASES_MAX = 200;
  private static final int NAME_MAX = 50;
  private static final int NOTE_MAX = 200;
  private static final int ENVELOPES_MAX = 99;
  private static final int SHOWN_MAX = 100;

  private final Transactions transactions;
  private final Ground ground;

  HandoverDesk(Transactions transactions, Ground ground) {
    this.transactions = transactions;
    this.ground = ground;
  }

  /** What a clerk has filled in. */
  record Asked(
      String direction,
      String place,
      String taker,
      String giver,
      String sealNo,
      int envelopes,
      String note,
      List<String> cases) {
    static Asked from(Fields fields) {
      List<Problem.Field> wrong = new ArrayList<>();
      Asked asked =
          new Asked(
              fields.text("direction"),
              named(fields, "place", wrong),
              named(fields, "taker", wrong),
              named(fields, "giver", wrong),
              within(fields, "sealNo", NAME_MAX, wrong),
              fields.integer("envelopes"),
              within(fields, "note", NOTE_MAX, wrong),
              new ArrayList<>(new LinkedHashSet<>(fields.texts("cases"))));
      asked.check(wrong);
      if (!wrong.isEmpty()) {
        throw Refusal.invalid(wrong);
      }
      return asked;
    }

    private void check(List<Problem.Field> wrong) {
      if (!DIRECTIONS.contains(direction)) {
        wrong.add(new Problem.Field("direction", "请选是送县里、送村里还是收村里的。"));
      }
      if (envelopes < 1 || envelopes > ENVELOPES_MAX) {
        wrong.add(new Problem.Field("envelopes", "袋数应在1至" + ENVELOPES_MAX + "之间。"));
      }
      if (cases.isEmpty() || cases.size() > CASES_MAX) {
        wrong.add(new Problem.Field("cases", "请勾选1至" + CASES_MAX + "个办件。"));
      }
    }

    private static String named(Fields fields, String field, List<Problem.Field> wrong) {
      String typed = within(fields, field, NAME_MAX, wrong);
      if (typed.isEmpty()) {
        wrong.add(new Problem.Field(field, "请写明。"));
      }
      return typed;
    }

    private static String within(
        Fields fields, String field, int charsMax, List<Problem.Field> wrong) {
      String typed = fields.textOr(field, "").trim();
      if (typed.length() > charsMax) {
        wrong.add(new Problem.Field(field, "最多写" + charsMax + "个字。"));
      }
      return typed;
    }
  }

  /** Writes a hand-over down; each case must be one of this office's. */
  Handover make(SignedIn who, Asked asked) {
    return transactions.write(
        connection -> {
          Handover made =
              new Handover(
                  ground.id(),
                  asked.direction(),
                  asked.place(),
                  asked.giver(),
                  asked.taker(),
                  asked.sealNo(),
                  asked.envelopes(),
                  asked.note(),
                  ground.nowMs(),
                  lines(connection, Moves.now(connection, who.area()), asked.cases()));
          HandoverTable.put(connection, made, who.person());
          return made;
        });
  }

  private static List<Handover.Line> lines(Connection connection, Area area, List<String> cases)
      throws SQLException {
    List<Handover.Line> lines = new ArrayList<>();
    for (String id : cases) {
      CaseFile file =
          CaseTable.find(connection, id)
              .filter(found -> area.covers(found.subject().region(), found.subject().department()))
              .orElseThrow(
                  () -> Refusal.notFound("case-unknown", "勾选的办件里有一件不在本单位。", "请刷新列表，重新勾选。"));
      lines.add(
          new Handover.Line(
              id, file.number(), file.subject().applicant(), file.subject().itemName()));
    }
    return lines;
  }

  /** The newest of the office of whoever asks. */
  List<Handover> list(Person person) {
    return transactions.read(
        connection -> HandoverTable.newest(connection, person.region(), SHOWN_MAX));
  }

  /** One with its lines. */
  Handover get(Person person, String id) {
    return transactions
        .read(connection -> HandoverTable.find(connection, person.region(), id))
        .orElseThrow(() -> Refusal.notFound("handover-unknown", "没有这份交接单。", "请回到“材料交接”，重新打开。"));
  }
}
