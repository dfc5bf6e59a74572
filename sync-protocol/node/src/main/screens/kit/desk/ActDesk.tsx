import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { DeliveryForm } from "../case/DeliveryForm";
import { useDoing } from "../hooks";
import { Button, Card, Confirm, Empty } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { ActOffer, DeskCase, Missing } from "../types";
import { t, word, type Key } from "../words";
import { ColleaguePick } from "./ColleaguePick";
import { findings, forgetFinding } from "./findings";
import { isSettled, isTakenIn, LeaveOpen, leftOpen, TakeIn } from "./Following";
import { NeedField } from "./NeedField";
import { BY_THEMSELVES, needsOf, ORDINARY, type Need, type Words } from "./needs";
import { NoticeBuilder } from "./NoticeBuilder";
import { firstSplit, isWhole, SplitForm, type Split } from "./SplitForm";
import { SpotFixes } from "./SpotFixes";

interface Props {
  one: DeskCase;
  onDone: (changed: DeskCase) => void;
  onStale: () => void;
}

/** What this person may do with the case now; the node says which acts, and what each needs. */
export function ActDesk({ one, onDone, onStale }: Props) {
  const [open, setOpen] = useState<ActOffer | null>(null);
  const [words, setWords] = useState<Words>({});
  const { say, person } = useHere();
  const acting = useDoing(async (act: ActOffer, filled: Words) => {
    const changed = await api.act(one.case, { act: act.act, revision: one.revision, ...filled });
    if (filled.opinion) {
      forgetFinding(person.id, one.case);
    }
    setOpen(null);
    setWords({});
    say(t("act.done", { name: nameOf(act, one.state) }));
    onDone(changed);
  });
  const acts = one.acts.filter((act) => BY_THEMSELVES.indexOf(act.act) < 0);
  const ordinary = acts.filter((act) => isOrdinary(act)).sort((a, b) => ORDINARY.indexOf(a.act) - ORDINARY.indexOf(b.act));
  const others = acts.filter((act) => !isOrdinary(act));
  const still = open && acts.filter((act) => act.act === open.act)[0];
  const seeLatest = () => {
    acting.clear();
    onStale();
  };
  const choose = (act: ActOffer) => {
    acting.clear();
    setWords(act.act === "T4" ? { missing: asked(one) } : {});
    setOpen(act);
  };
  const button = (act: ActOffer, first: boolean) => (
    <Button key={act.act} kind={open ? (still === act ? "primary" : "plain") : first ? "primary" : "plain"} onClick={() => choose(act)} testid={"act-" + act.act}>
      {nameOf(act, one.state)}
    </Button>
  );
  return (
    <Card title="acts.title" testid="acts">
      {acts.length === 0 && <Empty of={one.holderHere === false ? "acts.elsewhere" : "acts.none"} />}
      <div class="acts">{ordinary.map((act, at) => button(act, at === 0))}</div>
      {others.length > 0 && (
        <details class="others" open={!!still && !isOrdinary(still)} data-testid="other-acts">
          <summary>{t("acts.others", { n: others.length })}</summary>
          <div class="acts">{others.map((act) => button(act, false))}</div>
        </details>
      )}
      <ProblemBanner problem={acting.error} labels={needNames()} retry={t("see.latest")} onRetry={acting.error && acting.error.status === 409 ? seeLatest : undefined} />
      {still && (
        <ActForm
          key={still.act}
          act={still}
          one={one}
          words={words}
          busy={acting.busy}
          onWords={(more) => setWords((all) => ({ ...all, ...more }))}
          onGo={(filled) => acting.run(still, filled)}
        />
      )}
    </Card>
  );
}

/** After the split the notice passes on what departments ask for, and begins with that. */
function asked(one: DeskCase): Missing[] {
  const lines: Missing[] = [];
  (one.joint ? one.joint.parts : []).forEach((part) => part.asked.forEach((line) => lines.push(line)));
  return lines;
}

function isOrdinary(act: ActOffer): boolean {
  return ORDINARY.indexOf(act.act) >= 0;
}

/** What the act is called; one that begins and ends something is named by the state it meets. */
function nameOf(act: ActOffer, state: string): string {
  const key = act.act + "." + state;
  const here = word("transition", key);
  const name = here === key ? word("transition", act.act) : here;
  return name === act.act ? act.title || name : name;
}

const NAMED = ["opinion", "content", "reason", "basis", "missing", "date", "receiver", "relation", "signature", "photo"];

function needNames(): { [need: string]: string } {
  const names: { [need: string]: string } = {};
  NAMED.forEach((need) => (names[need] = word("need.name", need)));
  return names;
}

interface FormProps {
  act: ActOffer;
  one: DeskCase;
  words: Words;
  busy: boolean;
  onWords: (words: Words) => void;
  onGo: (words: Words) => Promise<void>;
}

/** Acts that end something for the applicant: asked once more in red. */
const GRAVE = ["T6", "T9", "T23", "T27", "T28"];

function ActForm({ act, one, words, busy, onWords, onGo }: FormProps) {
  const [asking, setAsking] = useState(false);
  const { person } = useHere();
  const needs = needsOf(act.act, one, words, findings(person.id)[one.case]);
  const name = nameOf(act, one.state);
  const grave = GRAVE.indexOf(act.act) >= 0;
  if (needs.some((need) => need.kind === "signature")) {
    return <DeliveryForm applicant={one.applicant} modes onProof={(proof) => onGo({ ...words, ...proof })} />;
  }
  const split: Split = words.parts ? { parts: words.parts as number[], survey: words.survey as Split["survey"] } : firstSplit(one);
  const splits = needs.some((need) => need.kind === "split");
  const follows = needs.some((need) => need.kind === "following");
  const takesIn = needs.some((need) => need.kind === "takein");
  const filled = splits ? isWhole(split, one) : follows ? isSettled(leftOpen(words, one), one) : takesIn ? isTakenIn(one, words) : needs.every((need) => need.optional || isFilled(need, words));
  const go = async () => {
    await onGo(splits ? { ...split } : follows ? { ...leftOpen(words, one) } : takesIn ? { given: words.given, finding: words.finding, photo: words.photo } : only(needs, words));
    setAsking(false);
  };
  return (
    <div class="actform" data-testid={"form-" + act.act}>
      <p>{t(("act.about." + act.act) as Key) || ""}</p>
      {needs.map((need) =>
        need.kind === "colleague" ? (
          <ColleaguePick key={need.id} chosen={String(words.toPerson || "")} onChoose={(toPerson, toName) => onWords({ toPerson, toName })} />
        ) : need.kind === "split" ? (
          <SplitForm key={need.id} one={one} split={split} onChange={(chosen) => onWords({ ...chosen })} />
        ) : need.kind === "following" ? (
          <LeaveOpen key={need.id} one={one} words={words} onWords={onWords} />
        ) : need.kind === "takein" ? (
          <TakeIn key={need.id} one={one} words={words} onWords={onWords} />
        ) : need.kind === "missing" ? (
          <NoticeBuilder key={need.id} item={one.item} papers={one.application ? one.application.materials : []} missing={words.missing || []} onChange={(missing) => onWords({ missing })} />
        ) : need.kind === "fixes" ? (
          <SpotFixes key={need.id} one={one} changes={words.changes || []} onChange={(changes) => onWords({ changes })} />
        ) : (
          <NeedField key={need.id} need={need} words={words} onWords={onWords} />
        ),
      )}
      {!filled && <p class="quiet">{t("act.needs")}</p>}
      <Button kind={grave ? "danger" : "primary"} disabled={!filled} onClick={() => setAsking(true)} testid={"go-" + act.act}>{t("act.go", { name })}</Button>
      {asking && (
        <Confirm title={t("act.confirm", { name })} yes={t("act.yes", { name })} danger={grave} busy={busy} onYes={() => void go()} onNo={() => setAsking(false)}>
          <p>{one.applicant} · {one.itemName}</p>
          {splits && <ul class="lines">{one.jointPlan!.parts.filter((part) => split.parts.indexOf(part.no) >= 0).map((part) => <li key={part.no}>{part.department}</li>)}</ul>}
          {(words.missing || []).length > 0 && <ol class="lines">{(words.missing || []).map((line) => <li key={line.no + line.name}><b>{line.name}</b>{t("colon")}{line.what}</li>)}</ol>}
          {needs.map((need) => <Said key={need.id} one={one} need={need} words={words} />)}
          <p class="message">{t("act.final")}</p>
        </Confirm>
      )}
    </div>
  );
}

/** What was filled in, read once more before it counts. */
function Said({ one, need, words }: { one: DeskCase; need: Need; words: Words }) {
  const value = valueOf(need, words);
  if (!value || need.kind === "split" || need.kind === "missing" || need.kind === "photo" || need.kind === "following" || need.kind === "takein") {
    return null;
  }
  const said =
    need.kind === "fixes"
      ? (words.changes || []).map((change) => (one.item.form.filter((field) => field.id === change.field)[0] || { label: change.field }).label).join("、")
      : need.kind === "check"
        ? t("yes")
        : need.kind === "colleague"
          ? String(words.toName || value)
          : (need.of || []).filter((choice) => choice.value === value).map((choice) => choice.name)[0] || String(value);
  return <p><b>{word("need.name", need.id)}</b>{t("colon")}{said}</p>;
}

function valueOf(need: Need, words: Words): unknown {
  const typed = words[need.id];
  return typed === undefined ? need.preset : typed;
}

function isFilled(need: Need, words: Words): boolean {
  const value = valueOf(need, words);
  return Array.isArray(value) ? value.length > 0 : !!String(value === undefined ? "" : value).trim();
}

function only(needs: Need[], words: Words): Words {
  const said: { [need: string]: unknown } = {};
  needs.forEach((need) => {
    const value = valueOf(need, words);
    said[need.id] = need.kind === "number" || need.id === "toStep" ? Number(value) : value;
  });
  return said as Words;
}
