package org.daiban.agent.card;

/** A reader on which the card of a made-up citizen lies, born in 1900: for training and tests. */
final class SimulatedCardReader implements CardReader {
  private static final IdentityCard CARD =
      new IdentityCard("测试人", "340822190001010017", "安徽省怀宁县高河镇查湾村一组");

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public IdentityCard read() {
    return CARD;
  }
}
