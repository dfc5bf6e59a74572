package org.daiban.node.messages;

import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PortDown;

/**
 * Text messages over HTTP. {@code POST v1/messages} with {@code id}, {@code to}, {@code text}, and
 * {@code GET v1/messages/ID}, both answered by {@code state} ({@code SENT}, {@code DELIVERED},
 * {@code FAILED}) and {@code note}. A no to the first says that this message is never sent; a no to
 * the second that the partner knows nothing of it, which says nothing of the message.
 */
public final class HttpMessagePort implements MessagePort {
  private static final int NOTE_MAX = 60;

  private final PartnerLine line;

  public HttpMessagePort(PartnerLine line) {
    this.line = line;
  }

  @Override
  public MessageFate send(VillagerMessage message) throws PortDown {
    PartnerLine.Answer answer =
        line.post(
            "v1/messages",
            new JsonLine()
                .put("id", message.id())
                .put("to", message.phone())
                .put("text", message.text()));
    return answer.isYes() ? fate(answer) : new MessageFate(MessageFate.State.FAILED, "短信平台不受理");
  }

  @Override
  public MessageFate fate(String id) throws PortDown {
    PartnerLine.Answer answer = line.get("v1/messages/" + id);
    return answer.isYes() ? fate(answer) : new MessageFate(MessageFate.State.SENT, "");
  }

  private static MessageFate fate(PartnerLine.Answer answer) throws PortDown {
    try {
      MessageFate.State state = state(answer.fields().text("state"));
      return new MessageFate(state, note(answer.fields().textOr("note", "")));
    } catch (WireException unreadable) {
      throw new PortDown("unreadable answer");
    }
  }

  private static MessageFate.State state(String word) {
    for (MessageFate.State known : MessageFate.State.values()) {
      if (known.name().equals(word)) {
        return known;
      }
    }
    return MessageFate.State.SENT;
  }

  /** Short, and without what may be a telephone number. */
  private static String note(String text) {
    String shown = text.replaceAll("[0-9０-９]{5,}", "…").replaceAll("\\p{Cntrl}", " ");
    return shown.length() > NOTE_MAX ? shown.substring(0, NOTE_MAX) : shown;
  }
}
