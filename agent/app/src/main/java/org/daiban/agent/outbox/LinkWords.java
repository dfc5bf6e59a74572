package org.daiban.agent.outbox;

/** What is said of a line that fails without a word from the node above. */
final class LinkWords {
  private LinkWords() {}

  /** A Chinese sentence for a code of the engine; empty when there is nothing to say. */
  static String of(String code) {
    return switch (code) {
      case "", "not-tried" -> "";
      case "unreachable" -> "连不上上级中心，恢复网络后会自动发送";
      case "timed-out", "broken" -> "传输中断，会自动接着发送";
      case "portal" -> "回答的不是上级中心，可能需要先登录网络";
      case "damaged" -> "收到的内容不完整，会自动重新获取";
      case "busy" -> "上级中心正忙，会按它说的时间再试";
      case "local" -> "本机没能写入，请检查磁盘空间";
      default -> "会自动重试（" + code + "）";
    };
  }
}
