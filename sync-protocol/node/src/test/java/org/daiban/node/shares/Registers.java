package org.daiban.node.shares;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.request.SharedPaper;
import org.daiban.node.ports.PortDown;

/**
 * Other offices' data as a test has them: they know identity cards and household registers, and a
 * person named 不符 otherwise than the person says.
 */
public final class Registers implements SharePort {
  private final Map<String, ShareAnswer> answered = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private boolean away;
  private int tries;

  /** Cuts the line, or mends it. */
  public void away(boolean cut) {
    away = cut;
  }

  /** The papers that were asked for, each question once. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** How often somebody has tried to ask. */
  public int tries() {
    return tries;
  }

  @Override
  public ShareAnswer look(ShareQuestion question) throws PortDown {
    tries++;
    if (away) {
      throw new PortDown("no answer");
    }
    return answered.computeIfAbsent(question.id(), id -> first(question));
  }

  private ShareAnswer first(ShareQuestion question) {
    asked.add(question.paper());
    if (!question.paper().matches("居民身份证|居民户口簿")) {
      return new ShareAnswer(SharedPaper.NOT_FOUND, "县公安局人口信息", "", "没有这一类材料");
    }
    return question.name().contains("不符")
        ? new ShareAnswer(SharedPaper.DIFFERS, "县公安局人口信息", "2026-03-01", "姓名不一致")
        : new ShareAnswer(SharedPaper.CONFIRMED, "县公安局人口信息", "2026-03-01", "");
  }
}
