package org.daiban.node.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.daiban.core.request.SharedPaper;
import org.daiban.node.ports.PortDown;
import org.junit.jupiter.api.Test;

/** What every port to shared data does, the one of tests and the one over HTTP alike. */
abstract class SharePortContract {
  /** A port whose partner knows what {@link Registers} know. */
  abstract SharePort port();

  /** Cuts the line to the partner. */
  abstract void cut();

  @Test
  void confirmedPaperNamesItsSourceAndDay() throws PortDown {
    ShareAnswer answer = port().look(question("1", "居民身份证", "测试人1"));

    assertEquals(new ShareAnswer(SharedPaper.CONFIRMED, "县公安局人口信息", "2026-03-01", ""), answer);
  }

  @Test
  void differenceSaysWhatDiffersAndNoNumber() throws PortDown {
    ShareAnswer answer = port().look(question("1", "居民户口簿", "测试不符"));

    assertEquals(SharedPaper.DIFFERS, answer.result());
    assertEquals("姓名不一致", answer.note());
  }

  @Test
  void paperThatNobodyKeepsIsNotFound() throws PortDown {
    assertEquals(SharedPaper.NOT_FOUND, port().look(question("1", "居住证", "测试人1")).result());
  }

  @Test
  void sameQuestionHasTheSameAnswer() throws PortDown {
    assertEquals(
        port().look(question("1", "居民身份证", "测试人1")), port().look(question("1", "居民身份证", "测试人1")));
  }

  @Test
  void cutLineIsToldAsSuchAndNamesNobody() {
    cut();
    PortDown down = assertThrows(PortDown.class, () -> port().look(question("1", "居民身份证", "测试人1")));

    assertTrue(!down.getMessage().contains("测试人1") && !down.getMessage().contains("340822"));
  }

  static ShareQuestion question(String id, String paper, String name) {
    return new ShareQuestion(
        id,
        "340822100201260302000017",
        "340511001000",
        paper,
        name,
        "340822190001010017",
        "办理最低生活保障申请",
        "340822100000");
  }
}
