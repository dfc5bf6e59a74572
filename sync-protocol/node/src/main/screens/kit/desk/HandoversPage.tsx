import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing, useLoad, useSettled } from "../hooks";
import { Badge, Button, Card, Empty, LinkButton, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { HandoverTyped } from "../plan";
import { go } from "../router";
import { dateTime, grouped } from "../time";
import { t, word, type Key } from "../words";

const DIRECTIONS = ["UP", "DOWN", "IN"];
const LINES = ["place", "giver", "taker", "sealNo"] as const;

/** Envelopes given and taken against a signature: which papers of which cases are in them. */
export function HandoversPage() {
  const handovers = useLoad(api.handovers, []);
  const [open, setOpen] = useState(false);
  return (
    <>
      <p class="row between">
        <span class="quiet">{t("handovers.what")}</span>
        {!open && <Button kind="primary" icon="plus" onClick={() => setOpen(true)} testid="handover-new">{t("handovers.new")}</Button>}
      </p>
      {open && <NewHandover onClose={() => setOpen(false)} />}
      <ProblemBanner problem={handovers.error} onRetry={handovers.reload} />
      {!handovers.data && !handovers.error && <Loading />}
      {handovers.data && (
        <Card title="handovers.title" count={handovers.data.length}>
          {handovers.data.length === 0 && <Empty of="handovers.none" />}
          <ul class="cases">
            {handovers.data.map((made) => (
              <li key={made.id} class="row between" data-testid="handover">
                <span class="case-name">
                  <Badge tone="calm" icon={made.direction === "UP" ? "up" : "down"} code={made.direction}>{word("handover", made.direction)}</Badge> <b>{made.place}</b>
                  <small>{dateTime(made.madeAt)} · {t("handovers.hands", { giver: made.giver, taker: made.taker, n: made.envelopes })}</small>
                </span>
                <LinkButton to={"/plan/handovers/" + made.id} icon="print" label={t("handovers.open") + t("colon") + made.place + " " + dateTime(made.madeAt)}>{t("handovers.open")}</LinkButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function NewHandover({ onClose }: { onClose: () => void }) {
  const { person, node } = useHere();
  const [typed, setTyped] = useState<HandoverTyped>({ direction: "UP", place: t("handover.place.county"), giver: person.name, taker: "", sealNo: "", envelopes: 1, note: "" });
  const [find, setFind] = useState("");
  const [cases, setCases] = useState<string[]>([]);
  const text = useSettled(find.trim());
  const queue = useLoad(() => api.queue("all", text), [text]);
  const put = (more: Partial<HandoverTyped>) => setTyped({ ...typed, ...more });
  const county = t("handover.place.county");
  /** What was typed stays: the two hands change places, and only the office that stood there by itself goes. */
  const turnTo = (direction: string) => {
    const place = typed.place && typed.place !== county ? typed.place : direction === "UP" ? county : "";
    const turns = (direction === "IN") !== (typed.direction === "IN");
    put(turns ? { direction, place, giver: typed.taker, taker: typed.giver } : { direction, place });
  };
  const making = useDoing(async () => go("/plan/handovers/" + (await api.makeHandover(typed, cases)).id));
  const turn = (id: string) => setCases(cases.indexOf(id) >= 0 ? cases.filter((one) => one !== id) : cases.concat(id));
  const labels: { [field: string]: string } = { cases: t("handover.cases") };
  LINES.forEach((line) => (labels[line] = t(("handover." + line) as Key)));
  return (
    <Card title="handovers.new" testid="handover-form">
      <fieldset>
        <legend>{t("handover.direction")}</legend>
        <div class="ways">
          {DIRECTIONS.map((direction) => (
            <label key={direction} class="way">
              <input type="radio" name="handover-direction" checked={typed.direction === direction} data-testid={"handover-" + direction} onChange={() => turnTo(direction)} />
              <span>{word("handover", direction)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="grid">
        {LINES.map((line) => (
          <div key={line} class="field">
            <label for={"handover-" + line}>{labels[line]}</label>
            <input id={"handover-" + line} maxLength={50} value={typed[line]} data-testid={"handover-" + line} onInput={(event) => put({ [line]: (event.target as HTMLInputElement).value })} />
          </div>
        ))}
        <div class="field">
          <label for="handover-envelopes">{t("handover.envelopes")}</label>
          <input id="handover-envelopes" type="number" min="1" max="99" value={typed.envelopes} data-testid="handover-envelopes" onInput={(event) => put({ envelopes: Number((event.target as HTMLInputElement).value) })} />
        </div>
      </div>
      <fieldset>
        <legend>{t("handover.cases")} ({cases.length})</legend>
        <div class="search small">
          <label for="handover-find">{t("queue.search")}</label>
          <input id="handover-find" type="search" value={find} data-testid="handover-find" onInput={(event) => setFind((event.target as HTMLInputElement).value)} />
        </div>
        <ProblemBanner problem={queue.error} onRetry={queue.reload} />
        <ul class="plain picked" tabIndex={0} aria-label={t("handover.cases")}>
          {(queue.data ? queue.data.rows : []).map((line) => (
            <li key={line.case}>
              <label class="check">
                <input type="checkbox" checked={cases.indexOf(line.case) >= 0} data-testid={"handover-case-" + line.number} onChange={() => turn(line.case)} />
                <span>{line.applicant} · {line.itemName} <small>{line.regionName || node.regionName} · {grouped(line.number)}</small></span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <ProblemBanner problem={making.error} labels={labels} />
      <p class="row">
        <Button kind="primary" icon="check" busy={making.busy} disabled={cases.length === 0 || !typed.taker.trim() || !typed.giver.trim() || !typed.place.trim()} onClick={making.run} testid="handover-save">{t("handover.save")}</Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </p>
    </Card>
  );
}
