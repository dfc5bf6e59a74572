import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { CaseFacts, ClocksCard, EntriesCard, HistoryCard, LettersCard, MissingCard, TwoFacts } from "kit/case/facts";
import { GivenPapers } from "kit/case/GivenPapers";
import { FilledForm } from "kit/fields/shown";
import { useDoing, useLoad } from "kit/hooks";
import { Button, Card, Confirm, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { grouped } from "kit/time";
import type { CaseDetail } from "kit/types";
import { t, word } from "kit/words";
import { PhotoTrouble, Refusal } from "./troubles";

const LOOK_AGAIN_MS = 4000;

/** One case as the agent sees it: where its papers are, what the law says of it, what to do next. */
export function CasePage({ id }: { id: string }) {
  const shown = useLoad(() => api.case(id), [id], LOOK_AGAIN_MS);
  if (!shown.data) {
    return shown.error ? <ProblemBanner problem={shown.error} onRetry={shown.reload} /> : <Loading />;
  }
  const one = shown.data;
  return (
    <>
      <LinkButton to="/" kind="quiet" icon="back">{t("cases.back")}</LinkButton>
      <div class="row between">
        <h1 class="heading">
          {one.applicant} · {one.itemName} <small class="number" data-testid="case-number" data-number={one.number}>{grouped(one.number)}</small>
        </h1>
        <span class="row">
          <LinkButton to={`/cases/${id}/forms/W01`} kind="quiet" icon="print" testid="show-mandate">{t("mandate.print")}</LinkButton>
          <LinkButton to={`/cases/${id}/receipt`} icon="print" testid="show-receipt">{t("receipt.show")}</LinkButton>
        </span>
      </div>
      <ProblemBanner problem={shown.error} onRetry={shown.reload} />
      {one.formerNumber && <p class="message" data-testid="renumbered">{t("renumbered", { former: grouped(one.formerNumber) })}</p>}
      <NextAct of={one} onRead={shown.reload} />
      <TwoFacts of={one} />
      <div class="columns">
        <div>
          {one.missing.length > 0 && <MissingCard missing={one.missing} title="missing.asked" />}
          <LettersCard letters={one.letters} base={"/cases/" + id} />
          <HistoryCard history={one.history} />
          <ClocksCard clocks={one.clocks} />
          <EntriesCard entries={one.entries} />
          <Card title="case.facts"><CaseFacts line={one} /></Card>
          {one.acts.indexOf("T27") >= 0 && <Withdrawal of={one} onDone={shown.put} />}
        </div>
        <div>
          <Application of={one} />
        </div>
      </div>
    </>
  );
}

/** The applicant takes the application back; the mandate says expressly that the agent may do it. */
function Withdrawal({ of, onDone }: { of: CaseDetail; onDone: (changed: CaseDetail) => void }) {
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const withdrawing = useDoing(async () => {
    const changed = await api.withdraw(of.case, reason);
    setAsking(false);
    onDone(changed);
  });
  return (
    <Card title="withdraw.title" testid="withdraw">
      <p>{t("withdraw.what")}</p>
      <div class="field">
        <label for="withdraw-reason">{t("withdraw.reason")}</label>
        <textarea id="withdraw-reason" rows={2} maxLength={500} value={reason} data-testid="withdraw-reason" onInput={(event) => setReason((event.target as HTMLTextAreaElement).value)} />
      </div>
      <Button kind="danger" disabled={!reason.trim()} onClick={() => setAsking(true)} testid="withdraw-go">{t("withdraw.go")}</Button>
      <ProblemBanner problem={withdrawing.error} />
      {asking && (
        <Confirm title={t("withdraw.confirm")} yes={t("withdraw.go")} danger busy={withdrawing.busy} onYes={() => void withdrawing.run()} onNo={() => setAsking(false)}>
          <p>{of.applicant} · {of.itemName}</p>
          <p>{reason}</p>
        </Confirm>
      )}
    </Card>
  );
}

function NextAct({ of, onRead }: { of: CaseDetail; onRead: () => void }) {
  const reading = useDoing(async () => {
    await api.markRead(of.case);
    onRead();
  });
  const supplement = of.next === "SUPPLEMENT";
  const handOver = of.next === "HAND_OVER";
  return (
    <div class={"nextact" + (supplement || handOver || of.next === "READ_REFUSAL" || of.photoRefusal ? " mine" : "")} data-testid="next" data-code={of.next}>
      <p><b>{t("next.is")}</b>{word("next", of.next)}</p>
      <Refusal of={of} />
      <PhotoTrouble of={of.photoRefusal} />
      {supplement && <LinkButton to={`/cases/${of.case}/supplement`} kind="primary" icon="pen" testid="act-supplement">{t("supplement.go")}</LinkButton>}
      {handOver && <LinkButton to={`/cases/${of.case}/delivery`} kind="primary" icon="hand" testid="act-hand-over">{t("delivery.go")}</LinkButton>}
      {of.next === "READ_REFUSAL" && !of.refusalStays && <Button kind="primary" icon="check" busy={reading.busy} onClick={reading.run} testid="act-read">{t("refusal.read")}</Button>}
      <ProblemBanner problem={reading.error} />
      {of.next === "SEND" && <LinkButton to="/outbox" icon="up">{t("outbox.see")}</LinkButton>}
    </div>
  );
}

function Application({ of }: { of: CaseDetail }) {
  const { regions } = useHere();
  const item = useLoad(() => api.item(of.item), [of.item]);
  if (!item.data) {
    return null;
  }
  return (
    <>
      <Card title="case.papers"><GivenPapers asked={item.data.materials} given={of.materials} /></Card>
      <Card title="case.form"><FilledForm fields={item.data.form} form={of.form} regions={regions} /></Card>
    </>
  );
}
