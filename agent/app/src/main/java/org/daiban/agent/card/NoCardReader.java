package org.daiban.agent.card;

import org.daiban.node.http.Refusal;

/** A laptop without a reader: numbers are typed, and checked by their last digit. */
final class NoCardReader implements CardReader {
  @Override
  public boolean isThere() {
    return false;
  }

  @Override
  public IdentityCard read() {
    throw Refusal.conflict("card-reader-none", "这台电脑没有接身份证读卡器。", "请照身份证填写号码，填错会马上提示。");
  }
}
