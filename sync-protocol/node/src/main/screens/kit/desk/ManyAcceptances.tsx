import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { Badge, Button, Card, Confirm } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { grouped } from "../time";
import type { AcceptedRow } from "../following";
import type { QueueLine } from "../types";
import { t } from "../words";

/** As many as the node takes in one go. */
const MOST = 200;

/** Received cases of one item, accepted in one go: each by itself, and each row says what became of it. */
export function ManyAcceptances({ lines, onDone }: { lines: QueueLine[]; onDone: () => void }) {
  const received = lines.filter((line) => line.state === "RECEIVED" && line.holderHere);
  const items = received.map((line) => line.item).filter((item, at, all) => all.indexOf(item) === at && received.filter((line) => line.item === item).length > 1);
  const [item, setItem] = useState("");
  const [left, setLeft] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [rows, setRows] = useState<AcceptedRow[]>([]);
  const chosen = item || items[0];
  const offered = received.filter((line) => line.item === chosen).slice(0, MOST);
  const ticked = offered.filter((line) => left.indexOf(line.case) < 0);
  const accepting = useDoing(async () => {
    setRows(await api.acceptMany(chosen, ticked.map((line) => ({ case: line.case, revision: line.revision }))));
    setAsking(false);
    onDone();
  });
  if (items.length === 0 && rows.length === 0) {
    return null;
  }
  const turn = (id: string) => setLeft(left.indexOf(id) >= 0 ? left.filter((one) => one !== id) : left.concat(id));
  return (
    <details class="others" data-testid="many">
      <summary>{t("many.title")}</summary>
      <p class="quiet">{t("many.what")}</p>
      {items.length > 0 && (
        <div class="field">
          <label for="many-item">{t("many.item")}</label>
          <select id="many-item" value={chosen} data-testid="many-item" onChange={(event) => setItem((event.target as HTMLSelectElement).value)}>
            {items.map((one) => <option key={one} value={one}>{received.filter((line) => line.item === one)[0].itemName}</option>)}
          </select>
        </div>
      )}
      <ul class="plain">
        {offered.map((line) => (
          <li key={line.case}>
            <label class="check">
              <input type="checkbox" checked={left.indexOf(line.case) < 0} data-testid={"many-" + line.number} onChange={() => turn(line.case)} />
              <span>{line.applicant} · {line.regionName} <small class="number">{grouped(line.number)}</small></span>
            </label>
          </li>
        ))}
      </ul>
      {offered.length > 0 && <Button kind="primary" disabled={ticked.length === 0} onClick={() => setAsking(true)} testid="many-go">{t("many.go", { n: ticked.length })}</Button>}
      <ProblemBanner problem={accepting.error} />
      {rows.length > 0 && <Results rows={rows} />}
      {asking && (
        <Confirm title={t("many.go", { n: ticked.length })} yes={t("many.yes")} busy={accepting.busy} onYes={() => void accepting.run()} onNo={() => setAsking(false)}>
          <p>{t("many.confirm")}</p>
        </Confirm>
      )}
    </details>
  );
}

function Results({ rows }: { rows: AcceptedRow[] }) {
  return (
    <Card title="many.results" testid="many-results">
      <ul class="lines">
        {rows.map((row) => (
          <li key={row.case} data-code={row.ok ? "ok" : row.code}>
            <a href={"#/desk/" + row.case}>{row.number ? grouped(row.number) : row.case}</a>{" "}
            <Badge tone={row.ok ? "good" : "bad"}>{row.ok ? t("many.ok") : t("many.not")}</Badge> {row.ok ? row.letter : <>{row.reason} {row.todo}</>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
