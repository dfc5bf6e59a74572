import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, Card, Empty, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime, grouped } from "../time";
import type { AsideCase, AsideLine } from "../types";
import { t, word } from "../words";

const LOOK_AGAIN_MS = 10000;

/** What was kept aside and waits for a person: adopt it, or leave it with a reason. */
export function QuarantinePage() {
  const waiting = useLoad(api.quarantine, [], LOOK_AGAIN_MS);
  return (
    <>
      <Heading of="aside.title" />
      <p class="quiet">{t("aside.what")}</p>
      <ProblemBanner problem={waiting.error} onRetry={waiting.reload} />
      {!waiting.data && !waiting.error && <Loading />}
      {waiting.data && waiting.data.length === 0 && <Card><Empty of="aside.none" /></Card>}
      {waiting.data && waiting.data.map((one) => <Aside key={one.device + one.case} one={one} onDone={waiting.reload} />)}
    </>
  );
}

function Aside({ one, onDone }: { one: AsideCase; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const [leaving, setLeaving] = useState(false);
  const adopting = useDoing(async () => {
    await api.adopt(one.device, one.case);
    onDone();
  });
  const setting = useDoing(async () => {
    await api.setAside(one.device, one.case, reason);
    onDone();
  });
  const applied = one.application;
  return (
    <section class="card note" data-testid={"aside-" + one.case}>
      <h2 class="heading">
        {applied ? applied.applicant + " · " + applied.itemName : t("aside.more")}{" "}
        {applied && <small class="number">{grouped(applied.number)}</small>}
      </h2>
      <p>
        <Badge tone="note" code={one.cause}>{word("aside.cause", one.cause)}</Badge> {one.regionName} <small class="number">{one.device}</small>
      </p>
      <p>{word("aside.about", one.cause)}</p>
      <div class="columns">
        <div>
          <h3>{t("aside.second")}</h3>
          <Lines lines={one.aside} />
        </div>
        <div>
          <h3>{t("aside.first")}</h3>
          {one.first.length === 0 ? <p class="quiet">{t("none")}</p> : <Lines lines={one.first} />}
        </div>
      </div>
      <div class="row after">
        <Button kind="primary" icon="check" busy={adopting.busy} onClick={adopting.run} testid={"adopt-" + one.case}>{t("aside.adopt")}</Button>
        <Button kind="quiet" onClick={() => setLeaving(!leaving)} testid={"leave-" + one.case}>{t("aside.leave")}</Button>
      </div>
      {leaving && (
        <div class="field">
          <label for={"reason-" + one.case}>{t("aside.reason")}</label>
          <textarea id={"reason-" + one.case} maxLength={500} value={reason} data-testid="aside-reason" onInput={(event) => setReason((event.target as HTMLTextAreaElement).value)} />
          <Button kind="danger" busy={setting.busy} disabled={!reason.trim()} onClick={setting.run} testid="aside-set">{t("aside.leave.go")}</Button>
        </div>
      )}
      <ProblemBanner problem={adopting.error || setting.error} />
    </section>
  );
}

function Lines({ lines }: { lines: AsideLine[] }) {
  return (
    <ul class="cases">
      {lines.map((line) => (
        <li key={line.seq + line.type}>
          <p>
            <b>{word("entry", line.type)}</b> {line.applicant || ""} {line.number && <small class="number">{grouped(line.number)}</small>}
          </p>
          <p class="quiet">{t("entry.seq", { n: line.seq })} · {t("aside.written", { time: dateTime(line.writtenAt) })} · {t("aside.kept", { time: dateTime(line.keptAt) })}</p>
        </li>
      ))}
    </ul>
  );
}
