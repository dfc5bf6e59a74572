import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { DeliveryForm } from "../case/DeliveryForm";
import { useDoing } from "../hooks";
import { Button, Card, Confirm, Empty } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { ActOffer, ActRequest, DeskCase } from "../types";
import { t, word, type Key } from "../words";
import { NoticeBuilder } from "./NoticeBuilder";

interface Props {
  one: DeskCase;
  onDone: (changed: DeskCase) => void;
  onStale: () => void;
}

type Words = Partial<ActRequest>;

/** What this person may do with the case now; the node says which acts, and what each needs. */
export function ActDesk({ one, onDone, onStale }: Props) {
  const [open, setOpen] = useState<ActOffer | null>(null);
  const [words, setWords] = useState<Words>({});
  const { say } = useHere();
  const acting = useDoing(async (act: ActOffer, filled: Words) => {
    const changed = await api.act(one.case, { act: act.act, revision: one.revision, ...filled });
    setOpen(null);
    setWords({});
    say(t("act.done", { name: nameOf(act) }));
    onDone(changed);
  });
  const acts = one.acts.filter((act) => FROM_VILLAGES.indexOf(act.act) < 0);
  const still = open && acts.filter((act) => act.act === open.act)[0];
  const seeLatest = () => {
    acting.clear();
    onStale();
  };
  const choose = (act: ActOffer) => {
    acting.clear();
    setOpen(act);
  };
  return (
    <Card title="acts.title" testid="acts">
      {acts.length === 0 && <Empty of={one.holderHere === false ? "acts.elsewhere" : "acts.none"} />}
      <div class="acts">
        {acts.map((act, at) => (
          <Button key={act.act} kind={open ? (still === act ? "primary" : "plain") : at === 0 ? "primary" : "plain"} onClick={() => choose(act)} testid={"act-" + act.act}>
            {nameOf(act)}
          </Button>
        ))}
      </div>
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

/** What each act asks of the person, beside the click; acts that are not listed ask for nothing. */
const NEEDS: { [act: string]: string[] } = {
  T4: ["missing"],
  T12: ["opinion"],
  T21: ["opinion"],
  T22: ["content"],
  T23: ["reason", "basis"],
  T25: ["receiver", "relation", "date", "signature"],
};

/** Moves that follow by themselves when something arrives; nobody clicks them. */
const FROM_VILLAGES = ["T2", "T5", "T21b"];

function nameOf(act: ActOffer): string {
  const name = word("transition", act.act);
  return name === act.act ? act.title || name : name;
}

const TEXTS = ["opinion", "content", "reason", "basis"];

function needNames(): { [need: string]: string } {
  const names: { [need: string]: string } = {};
  TEXTS.concat("missing", "date", "receiver", "relation", "signature").forEach((need) => (names[need] = word("need.name", need)));
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

function ActForm({ act, one, words, busy, onWords, onGo }: FormProps) {
  const [asking, setAsking] = useState(false);
  const needs = NEEDS[act.act] || [];
  const texts = TEXTS.filter((need) => needs.indexOf(need) >= 0) as ("opinion" | "content" | "reason" | "basis")[];
  const name = nameOf(act);
  if (needs.indexOf("signature") >= 0) {
    return <DeliveryForm applicant={one.applicant} onProof={(proof) => onGo({ ...words, ...proof })} />;
  }
  const wanted = (need: string) => needs.indexOf(need) >= 0;
  const filled = texts.every((need) => !!(words[need] || "").trim()) && (!wanted("missing") || (words.missing || []).length > 0);
  const go = async () => {
    await onGo(only(needs, words));
    setAsking(false);
  };
  return (
    <div class="actform" data-testid={"form-" + act.act}>
      <p>{t(("act.about." + act.act) as Key) || ""}</p>
      {wanted("missing") && <NoticeBuilder item={one.item} papers={one.application ? one.application.materials : []} missing={words.missing || []} onChange={(missing) => onWords({ missing })} />}
      {texts.map((need) => (
        <div class="field" key={need}>
          <label for={"act-" + need}>{word("need.name", need)}</label>
          <textarea id={"act-" + need} rows={need === "basis" ? 2 : 4} value={words[need] || ""} data-testid={need} onInput={(event) => onWords({ [need]: (event.target as HTMLTextAreaElement).value })} />
          {need === "basis" && <Phrases of={one.item.legal_basis} onPick={(line) => onWords({ basis: joined(words.basis, line) })} />}
          {need === "opinion" && <Phrases of={[t("phrase.opinion.1"), t("phrase.opinion.2")]} onPick={(line) => onWords({ opinion: joined(words.opinion, line) })} />}
        </div>
      ))}
      {!filled && <p class="quiet">{t("act.needs")}</p>}
      <Button kind={act.act === "T23" ? "danger" : "primary"} disabled={!filled} onClick={() => setAsking(true)} testid={"go-" + act.act}>{t("act.go", { name })}</Button>
      {asking && (
        <Confirm title={t("act.confirm", { name })} yes={t("act.yes", { name })} danger={act.act === "T23"} busy={busy} onYes={() => void go()} onNo={() => setAsking(false)}>
          <p>{one.applicant} · {one.itemName}</p>
          {wanted("missing") && <ol class="lines">{(words.missing || []).map((line) => <li key={line.no + line.name}><b>{line.name}</b>{t("colon")}{line.what}</li>)}</ol>}
          {texts.map((need) => words[need] ? <p key={need}><b>{word("need.name", need)}</b>{t("colon")}{words[need]}</p> : null)}
          <p class="message">{t("act.final")}</p>
        </Confirm>
      )}
    </div>
  );
}

function only(needs: string[], words: Words): Words {
  const said: { [need: string]: unknown } = {};
  needs.forEach((need) => (said[need] = (words as { [need: string]: unknown })[need]));
  return said as Words;
}

function joined(before: string | undefined, line: string): string {
  return before && before.trim() ? before + "；" + line : line;
}

/** Ready phrases, put in with one click and still to be read. */
export function Phrases({ of, onPick }: { of: string[]; onPick: (line: string) => void }) {
  return (
    <div class="phrases" role="group" aria-label={t("phrases")}>
      {of.map((line) => <button key={line} type="button" class="chip" onClick={() => onPick(line)}>{line}</button>)}
    </div>
  );
}
