package org.daiban.node.shares;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.request.SharedPaper;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.cases.ShareLines;
import org.daiban.node.store.Transactions;

/** What a clerk reads of the papers that are looked up: by each paper, how it stands. */
public final class SharedPapersDesk {
  private static final String WAITS = "正在通过数据共享核验，有答复后自动写入；不影响办理，也不需要申请人再交";
  private static final String DOWN = "数据共享暂时查不到，恢复后自动再查；不影响办理，急需的可请申请人出示原件核对";

  private final Transactions transactions;
  private final CaseDesk desk;
  private final SharedPapers papers;

  public SharedPapersDesk(Transactions transactions, CaseDesk desk, SharedPapers papers) {
    this.transactions = transactions;
    this.desk = desk;
    this.papers = papers;
  }

  /** The papers of a case that were or are looked up. */
  List<Object> of(String caseId) {
    CaseFile file = desk.get(caseId);
    return transactions.read(connection -> lines(connection, file));
  }

  private List<Object> lines(Connection connection, CaseFile file) throws SQLException {
    List<Object> lines = new ArrayList<>();
    for (SharedPaper paper : ShareLines.of(connection, file)) {
      lines.add(
          new JsonLine()
              .put("no", paper.no())
              .put("paper", paper.paper())
              .put("result", paper.result())
              .put("at", paper.answeredMs())
              .put("text", paper.words())
              .asMap());
    }
    for (ShareTable.Waiting waiting : ShareTable.waitingOf(connection, file.caseId())) {
      lines.add(
          new JsonLine()
              .put("no", waiting.no())
              .put("paper", waiting.paper())
              .put("result", papers.isDown() ? "down" : "waiting")
              .put("at", waiting.askedMs())
              .put("text", papers.isDown() ? DOWN : WAITS)
              .asMap());
    }
    return lines;
  }
}
