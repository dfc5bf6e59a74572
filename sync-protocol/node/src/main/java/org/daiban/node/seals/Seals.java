package org.daiban.node.seals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Role;
import org.daiban.node.http.Refusal;
import org.daiban.node.letters.LetterKind;
import org.daiban.node.letters.Organ;
import org.daiban.node.people.Person;
import org.daiban.node.seals.SealAuthorisation.Purpose;

/**
 * The rule of seals (V15, product rule after 国务院关于国家行政机关印章管理的规定): who may use one, and that each
 * use is written down.
 */
public final class Seals {
  private Seals() {}

  /** Who holds what the node seals by itself; no account has this id. */
  static final String SYSTEM = "system";

  /** Refuses unless the clerk may seal a letter of this organ about this item today. */
  public static void require(
      Connection connection, Person clerk, Organ organ, String item, LocalDate today)
      throws SQLException {
    boolean named =
        SealTable.keeping(connection, organ.id()).filter(SealTable.Keeping::named).isPresent();
    if (named && !covers(connection, organ, clerk.id(), Purpose.SEAL, item, today)) {
      throw Refusal.byRule(
          "V15",
          "这一步要出具盖“" + organ.seal() + "”的文书，您没有使用这枚印章的授权，或者授权不含本事项、不在有效期内、已经收回。",
          "请由有授权的人员办理，或请印章管理人员在“用章”页登记授权后再试。");
    }
  }

  /**
   * Refuses unless the first representative may decide about this item in the organ's name today
   * (行政许可法 26(1), S2-49): by post until the organ says that only those named decide.
   */
  public static void requireDecider(
      Connection connection, Person head, Organ organ, String item, LocalDate today)
      throws SQLException {
    boolean named =
        SealTable.keeping(connection, organ.id()).filter(SealTable.Keeping::deciders).isPresent();
    if (named && !covers(connection, organ, head.id(), Purpose.DECIDE, item, today)) {
      throw Refusal.byRule(
          "AUTHORITY",
          "您没有以“" + organ.name() + "”的名义决定本事项的授权，或者授权不含本事项、不在有效期内、已经收回。",
          "请由有授权的首席代表决定，或请管理人员在“用章”页登记决定授权后再试。");
    }
  }

  /**
   * Whether the node may put the organ's seal on a letter that nobody decides on: deemed
   * acceptance, what an agent takes back, what is to be collected. Where only those named may use
   * the seal the node is one of them or it may not, and a person does it.
   */
  public static boolean maySealItself(
      Connection connection, Organ organ, String item, LocalDate today) throws SQLException {
    boolean named =
        SealTable.keeping(connection, organ.id()).filter(SealTable.Keeping::named).isPresent();
    return !named || covers(connection, organ, SYSTEM, Purpose.SYSTEM, item, today);
  }

  private static boolean covers(
      Connection connection,
      Organ organ,
      String person,
      Purpose purpose,
      String item,
      LocalDate today)
      throws SQLException {
    for (SealAuthorisation given : SealTable.authorisations(connection, organ.id(), person)) {
      if (given.purpose() == purpose && given.covers(item, today)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the act's letter, if it issues one, bears a seal. */
  public static boolean isSealed(Act act) {
    return act.detail().issued().filter(Seals::isSealed).isPresent();
  }

  /** Writes down the use of the seal on the letter of an act, if it issued a sealed one. */
  public static void note(Connection connection, Act act, String caseNumber) throws SQLException {
    if (!isSealed(act)) {
      return;
    }
    Letter letter = act.detail().issued().orElseThrow();
    Actor by = whoSealed(act);
    SealUse use =
        new SealUse("", caseNumber, letter.number(), letter.title(), by.name(), act.atMs());
    SealTable.note(connection, act.caseId(), letter.id(), use, by.person());
  }

  /** A village's agent has no seal of an organ: what they ask for the node seals by itself. */
  private static Actor whoSealed(Act act) {
    boolean agent = act.actor().knownRole().filter(Role.PROXY_AGENT::equals).isPresent();
    return agent ? Actor.system() : act.actor();
  }

  private static boolean isSealed(Letter letter) {
    return LetterKind.valueOf(letter.kind()).isSealed();
  }
}
