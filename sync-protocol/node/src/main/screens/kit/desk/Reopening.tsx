import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing } from "../hooks";
import { Button, Card, LinkButton } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import type { DeskCase } from "../types";
import { t, word } from "../words";

const KINDS = ["复议决定", "行政判决", "撤销决定"];

/** A ruling opens a closed case anew, as another case; each leads to the other. */
export function Reopening({ one }: { one: DeskCase }) {
  const { node, person } = useHere();
  const may = node.kind === "COUNTY" && person.role === "CENTRE_MANAGER" && one.state === "CLOSED";
  if (!may && !one.parent && one.reopened.length === 0) {
    return null;
  }
  return (
    <Card title="reopen.title" testid="reopening">
      {one.parent && <LinkButton to={"/desk/" + one.parent} kind="quiet" testid="reopen-parent">{t("reopen.parent")}</LinkButton>}
      {one.reopened.map((id) => <LinkButton key={id} to={"/desk/" + id} kind="quiet" testid="reopen-anew">{t("reopen.anew")}</LinkButton>)}
      {may && <Ask one={one} />}
    </Card>
  );
}

function Ask({ one }: { one: DeskCase }) {
  const { say } = useHere();
  const steps = one.item.steps.filter((step) => step.kind !== "accept" && step.kind !== "joint" && step.kind !== "deliver");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ kind: KINDS[0], number: "", organ: "", text: "", step: steps.length > 0 ? steps[0].no : 0, days: 30 });
  const reopening = useDoing(async () => {
    const anew = await api.reopen(one.case, typed);
    say(t("reopen.done"));
    go("/desk/" + anew.case);
  });
  const put = (name: "number" | "organ" | "text") => (event: Event) => setTyped({ ...typed, [name]: (event.target as HTMLInputElement).value });
  const whole = !!(typed.number.trim() && typed.organ.trim() && typed.text.trim() && typed.step && typed.days > 0);
  if (!open) {
    return (
      <>
        <p>{t("reopen.what")}</p>
        <Button kind="quiet" onClick={() => setOpen(true)} testid="reopen">{t("reopen.begin")}</Button>
      </>
    );
  }
  return (
    <>
      <div class="field">
        <label for="reopen-kind">{t("reopen.kind")}</label>
        <select id="reopen-kind" value={typed.kind} data-testid="reopen-kind" onChange={(event) => setTyped({ ...typed, kind: (event.target as HTMLSelectElement).value })}>
          {KINDS.map((kind) => <option key={kind} value={kind}>{word("reopen.of", kind)}</option>)}
        </select>
      </div>
      {(["number", "organ"] as const).map((name) => (
        <div key={name} class="field">
          <label for={"reopen-" + name}>{t(name === "number" ? "reopen.number" : "reopen.organ")}</label>
          <input id={"reopen-" + name} maxLength={100} value={typed[name]} data-testid={"reopen-" + name} onInput={put(name)} />
        </div>
      ))}
      <div class="field">
        <label for="reopen-text">{t("reopen.text")}</label>
        <textarea id="reopen-text" rows={3} value={typed.text} data-testid="reopen-text" onInput={put("text")} />
      </div>
      <div class="field">
        <label for="reopen-step">{t("reopen.step")}</label>
        <select id="reopen-step" value={String(typed.step)} data-testid="reopen-step" onChange={(event) => setTyped({ ...typed, step: Number((event.target as HTMLSelectElement).value) })}>
          {steps.map((step) => <option key={step.no} value={String(step.no)}>{step.no}. {step.name}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="reopen-days">{t("reopen.days")}</label>
        <input id="reopen-days" type="number" min="1" max="400" value={String(typed.days)} data-testid="reopen-days" onInput={(event) => setTyped({ ...typed, days: Number((event.target as HTMLInputElement).value) })} />
      </div>
      <div class="row after">
        <Button kind="danger" busy={reopening.busy} disabled={!whole} onClick={reopening.run} testid="reopen-go">{t("reopen.go")}</Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>{t("reopen.not")}</Button>
      </div>
      <ProblemBanner problem={reopening.error} />
    </>
  );
}
