package org.daiban.node.messages;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.store.Transactions;

/** What a clerk reads of the messages of a case. */
public final class MessageDesk {
  private final Transactions transactions;

  public MessageDesk(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Each with its text and what became of it; no telephone number. */
  List<Object> of(String caseId) {
    List<Object> lines = new ArrayList<>();
    for (MessageTable.Row row :
        transactions.read(connection -> MessageTable.of(connection, caseId))) {
      lines.add(
          new JsonLine()
              .put("kind", row.kind())
              .put("title", MessageKind.valueOf(row.kind()).title())
              .put("text", row.text())
              .put("state", row.state())
              .put("made", row.madeMs())
              .put("told", row.toldMs() == 0 ? null : row.toldMs())
              .put("note", row.note())
              .asMap());
    }
    return lines;
  }
}
