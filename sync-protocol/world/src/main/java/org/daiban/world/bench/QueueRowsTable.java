package org.daiban.world.bench;

import java.util.Locale;
import java.util.UUID;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Transactions;

/** Fills a county's books with years of cases: nine of ten closed long ago, the rest under way. */
final class QueueRowsTable {
  private static final int AT_ONCE = 10_000;
  private static final int OPEN_OF = 10;
  private static final int TOWNSHIPS = 20;
  private static final long EACH_MS = 60_000;

  private final CaseFile model;
  private final String text;
  private final String[] departments;

  /**
   * @param model whose text each case has with other names
   * @param departments the cases are of these in turn
   */
  QueueRowsTable(CaseFile model, String... departments) {
    this.model = model;
    this.text = CaseFileText.of(model).text();
    this.departments = departments.clone();
  }

  /** So many cases; the last tenth is open. */
  void fill(Transactions store, int cases) {
    for (int from = 0; from < cases; from += AT_ONCE) {
      int first = from;
      store.write(
          connection -> {
            for (int n = first; n < Math.min(cases, first + AT_ONCE); n++) {
              Sql.update(
                  connection,
                  """
                  INSERT INTO case_file (case_id, number, item, region, department, applicant,
                    state, holder, term, revision, received_at, body)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 3, ?, ?)
                  """,
                  row(n, n >= cases - cases / OPEN_OF));
            }
            return null;
          });
    }
  }

  private Object[] row(int n, boolean open) {
    String id = new UUID(n, n).toString();
    String region = String.format(Locale.ROOT, "3408221%02d2%02d", n % TOWNSHIPS, n % 12);
    String number = String.format(Locale.ROOT, "%s261228%06d", region, n);
    String department = departments[n % departments.length];
    String state = open ? model.state().name() : "CLOSED";
    String applicant = "示例申请人" + n;
    String body =
        text.replace(model.caseId(), id)
            .replace(model.number(), number)
            .replace(model.subject().region(), region)
            .replace(model.subject().department(), department)
            .replace(model.subject().applicant(), applicant)
            .replace(
                "\"state\":\"" + model.state() + "\",\"step\"",
                "\"state\":\"" + state + "\",\"step\"");
    return new Object[] {
      id,
      number,
      model.item(),
      region,
      department,
      applicant,
      state,
      model.holder(),
      n * EACH_MS,
      body
    };
  }
}
