package org.daiban.node.messages;

class TelephonesTest extends MessagePortContract {
  private final Telephones telephones = new Telephones();

  @Override
  MessagePort port() {
    return telephones;
  }

  @Override
  Telephones telephones() {
    return telephones;
  }

  @Override
  void cut() {
    telephones.away(true);
  }
}
