import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { useLoad } from "kit/hooks";
import { Button, LinkButton, Loading, Stepper } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { go } from "kit/router";
import { clockTime } from "kit/time";
import type { Item } from "kit/types";
import { t, type Key } from "kit/words";
import { CheckStep } from "./CheckStep";
import { FormStep } from "./FormStep";
import { PapersStep } from "./PapersStep";
import { SignStep } from "./SignStep";
import { useDraft, type Editing } from "./useDraft";

const STEPS: Key[] = ["step.form", "step.papers", "step.check", "step.sign"];

export interface StepProps {
  item: Item;
  editing: Editing;
}

/** A new case in four steps. Everything is kept from the first letter on; Back and Next only turn pages. */
export function DraftPage({ id, step }: { id: string; step: number }) {
  const editing = useDraft(id);
  const { draft } = editing;
  const item = useLoad(() => (draft ? api.item(draft.item) : Promise.reject()), [draft && draft.item]);
  if (!draft || !item.data) {
    const problem = editing.problem || (draft ? item.error : null);
    return problem ? <ProblemBanner problem={problem} onRetry={() => location.reload()} /> : <Loading />;
  }
  const turn = async (to: number) => {
    await editing.flush();
    go(`/drafts/${id}/${to}`);
  };
  const at = Math.min(Math.max(step, 1), STEPS.length);
  return (
    <>
      <div class="row between">
        <h1 class="heading">{item.data.short_name} <small>{item.data.name}</small></h1>
        <SaveMark editing={editing} />
      </div>
      <Stepper steps={STEPS} at={at - 1} onGo={(to) => void turn(to + 1)} />
      {editing.saving === "failed" && <ProblemBanner problem={editing.problem} onRetry={() => void editing.flush()} />}
      <Step at={at} item={item.data} editing={editing} />
      <div class="row between steps-end">
        {at > 1 ? <Button icon="back" onClick={() => void turn(at - 1)} testid="previous">{t("previous")}</Button> : <LinkButton to="/drafts">{t("draft.later")}</LinkButton>}
        {at < STEPS.length && <Button kind="primary" onClick={() => void turn(at + 1)} testid="next-step">{t("next.step", { name: t(STEPS[at]) })}</Button>}
      </div>
    </>
  );
}

function Step({ at, item, editing }: StepProps & { at: number }) {
  switch (at) {
    case 1:
      return <FormStep item={item} editing={editing} />;
    case 2:
      return <PapersStep item={item} editing={editing} />;
    case 3:
      return <CheckStep item={item} editing={editing} />;
    default:
      return <SignStep item={item} editing={editing} />;
  }
}

function SaveMark({ editing }: { editing: Editing }) {
  const { node } = useHere();
  const words = {
    saved: t("draft.saved", { time: clockTime(editing.draft!.updatedAt || node.now) }),
    waiting: t("draft.saving"),
    saving: t("draft.saving"),
    failed: t("draft.failed"),
  };
  return <p class={"savemark " + editing.saving} role="status" data-testid="draft-saved" data-state={editing.saving}>{words[editing.saving]}</p>;
}
