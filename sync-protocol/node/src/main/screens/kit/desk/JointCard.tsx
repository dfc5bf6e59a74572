import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { LightBadge } from "../case/badges";
import { useDoing } from "../hooks";
import { Badge, Button, Card, Confirm } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dayInWords } from "../time";
import type { JointPart } from "../joint";
import type { DeskCase, Missing } from "../types";
import { t } from "../words";
import { NoticeBuilder } from "./NoticeBuilder";
import { Phrases } from "./Phrases";

interface Props {
  one: DeskCase;
  onDone: (changed: DeskCase) => void;
  onStale: () => void;
}

/** What the other departments say to a case: each part with its own limit, and the box for one's own. */
export function JointCard({ one, onDone, onStale }: Props) {
  const { node, person } = useHere();
  const joint = one.joint;
  if (!joint) {
    return null;
  }
  const own = node.kind === "COUNTY" && person.role !== "CENTRE_MANAGER" ? joint.parts.filter((part) => part.department === person.department)[0] : undefined;
  return (
    <Card title="joint.title" testid="joint">
      <p class="quiet">
        {t("joint.split", { day: dayInWords(joint.splitOn, node.today) })}
        {joint.survey && " " + t("joint.survey", { day: dayInWords(joint.survey.date, node.today), time: joint.survey.time, place: joint.survey.place })}
      </p>
      <ul class="plain parts">
        {joint.parts.map((part) => <PartLine key={part.no} part={part} today={node.today} />)}
      </ul>
      {own && !own.answer && one.state === "JOINT" && <OwnPart one={one} part={own} askUntil={joint.askUntil} onDone={onDone} onStale={onStale} />}
    </Card>
  );
}

function PartLine({ part, today }: { part: JointPart; today: string }) {
  const answer = part.answer;
  return (
    <li data-testid={"part-" + part.no} class={answer && answer.verdict === "REFUSED" ? "asked" : ""}>
      <div class="row between">
        <b>{part.department}</b>
        {answer ? (
          <Badge tone={answer.verdict === "REFUSED" ? "bad" : answer.verdict === "SILENT" ? "note" : "good"} code={answer.verdict} testid={"part-" + part.no + "-answer"}>{answer.verdictName}</Badge>
        ) : (
          <LightBadge light={part.light} testid={"part-" + part.no + "-light"}>{t("joint.due", { day: dayInWords(part.due, today) })}</LightBadge>
        )}
      </div>
      <small>
        {part.when || t("joint.always")}
        {answer && answer.signer && " · " + t("joint.signed", { signer: answer.signer, day: dayInWords(answer.on, today), number: answer.letterNumber })}
      </small>
      {answer && answer.reason && <p class="said">{answer.reason}</p>}
      {part.askedOn && <p class="said">{t("joint.asked", { day: dayInWords(part.askedOn, today), names: part.asked.map((line) => line.name).join("、") })}</p>}
      {part.sent.map((sent) => (
        <p key={sent.kind} class={sent.refused ? "message" : "quiet"} data-testid={"part-" + part.no + "-sent"} data-state={sent.refused ? "REFUSED" : "UNDER_WAY"}>
          {sent.refused ? t("joint.refused", { why: sent.refused }) : t(sent.kind === "opinion" ? "joint.sent" : "joint.sent.ask")}
        </p>
      ))}
    </li>
  );
}

type Kind = "yes" | "no" | "ask";

function OwnPart({ one, part, askUntil, onDone, onStale }: Props & { part: JointPart; askUntil: string }) {
  const { node, say } = useHere();
  const [kind, setKind] = useState<Kind>("yes");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<Missing[]>([]);
  const [asking, setAsking] = useState(false);
  const signing = useDoing(async () => {
    const changed = await api.answerPart(one.case, kind === "ask" ? { kind: "correction", missing } : { kind: "opinion", agrees: kind === "yes", reason });
    setAsking(false);
    say(t("joint.signed.now"));
    onDone(changed);
  });
  if (part.sent.some((sent) => sent.kind === "opinion" && !sent.refused)) {
    return null;
  }
  const mayAsk = node.today <= askUntil && !part.askedOn && !part.sent.some((sent) => sent.kind === "correction");
  const kinds: Kind[] = mayAsk ? ["yes", "no", "ask"] : ["yes", "no"];
  const ready = kind === "yes" || (kind === "no" ? !!reason.trim() : missing.length > 0);
  const stale = () => {
    signing.clear();
    onStale();
  };
  return (
    <div class="actform" data-testid="part-form">
      <fieldset class="plainset">
        <legend>{t("joint.own", { number: part.number })}</legend>
        {kinds.map((each) => (
          <label key={each} class="check">
            <input type="radio" name="part-kind" checked={kind === each} data-testid={"part-" + each} onChange={() => setKind(each)} />
            <span>{t(each === "yes" ? "joint.yes" : each === "no" ? "joint.no" : "joint.ask")}</span>
          </label>
        ))}
      </fieldset>
      <ProblemBanner problem={signing.error} retry={t("see.latest")} onRetry={signing.error && signing.error.status === 409 ? stale : undefined} />
      {kind === "ask" ? (
        <>
          <p class="quiet">{t("joint.ask.what", { day: dayInWords(askUntil, node.today) })}</p>
          <NoticeBuilder item={one.item} papers={one.application ? one.application.materials : []} missing={missing} onChange={setMissing} />
        </>
      ) : (
        <div class="field">
          <label for="part-reason">{t("joint.reason")}{kind === "yes" && <small> {t("optional")}</small>}</label>
          <textarea id="part-reason" rows={4} value={reason} data-testid="part-reason" onInput={(event) => setReason((event.target as HTMLTextAreaElement).value)} />
          {kind === "yes" && <Phrases of={[t("joint.phrase.1")]} onPick={setReason} />}
        </div>
      )}
      {!ready && <p class="quiet">{t("act.needs")}</p>}
      <Button kind={kind === "no" ? "danger" : "primary"} disabled={!ready} onClick={() => setAsking(true)} testid="part-go">{t("joint.go")}</Button>
      {asking && (
        <Confirm title={t("joint.confirm")} yes={t("joint.go")} danger={kind === "no"} busy={signing.busy} onYes={() => void signing.run()} onNo={() => setAsking(false)}>
          <p>{one.applicant} · {one.itemName}</p>
          <p><b>{t(kind === "yes" ? "joint.yes" : kind === "no" ? "joint.no" : "joint.ask")}</b></p>
          {kind === "ask" ? <ol class="lines">{missing.map((line) => <li key={line.no + line.name}><b>{line.name}</b>{t("colon")}{line.what}</li>)}</ol> : <p>{reason}</p>}
          <p class="message">{t("joint.final")}</p>
        </Confirm>
      )}
    </div>
  );
}
