package org.daiban.node.shares;

class RegistersTest extends SharePortContract {
  private final Registers registers = new Registers();

  @Override
  SharePort port() {
    return registers;
  }

  @Override
  void cut() {
    registers.away(true);
  }
}
