import { useHere } from "../app/here";
import type { DeskCase } from "../types";
import { t } from "../words";

export interface Split {
  parts: number[];
  survey?: { date: string; time: string; place: string };
}

interface Props {
  one: DeskCase;
  split: Split;
  onChange: (split: Split) => void;
}

/** Who is asked: those of every case stand ticked, those of a situation are the clerk's choice. */
export function SplitForm({ one, split, onChange }: Props) {
  const { node } = useHere();
  const plan = one.jointPlan!;
  const turn = (no: number) => onChange({ ...split, parts: split.parts.indexOf(no) >= 0 ? split.parts.filter((one) => one !== no) : split.parts.concat(no).sort((a, b) => a - b) });
  const slot = split.survey || { date: "", time: "", place: "" };
  const put = (more: Partial<typeof slot>) => {
    const changed = { ...slot, ...more };
    onChange({ ...split, survey: changed.date || changed.time || changed.place ? changed : undefined });
  };
  const typed = (event: Event) => (event.target as HTMLInputElement).value;
  return (
    <>
      <fieldset class="notice" data-testid="split">
        <legend>{t("joint.whom", { n: split.parts.length })}</legend>
        <ul class="plain">
          {plan.parts.map((part) => (
            <li key={part.no}>
              <label class="check">
                <input type="checkbox" checked={split.parts.indexOf(part.no) >= 0} disabled={!part.when} data-testid={"split-" + part.no} onChange={() => turn(part.no)} />
                <span>
                  {part.department} <small>{t("joint.days", { n: part.days })} · {part.when ? t("joint.if", { when: part.when }) : t("joint.always")}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset class="notice">
        <legend>{t("joint.slot")}{!plan.surveyed && <small> {t("optional")}</small>}</legend>
        <div class="pair">
          <label>{t("joint.slot.date")}<input type="date" min={node.today} value={slot.date} data-testid="survey-date" onInput={(event) => put({ date: typed(event) })} /></label>
          <label>{t("joint.slot.time")}<input type="time" value={slot.time} data-testid="survey-time" onInput={(event) => put({ time: typed(event) })} /></label>
        </div>
        <label>{t("joint.slot.place")}<input value={slot.place} data-testid="survey-place" onInput={(event) => put({ place: typed(event) })} /></label>
      </fieldset>
    </>
  );
}

/** What is ticked before anybody has chosen: those who take part in every case. */
export function firstSplit(one: DeskCase): Split {
  return { parts: (one.jointPlan ? one.jointPlan.parts : []).filter((part) => !part.when).map((part) => part.no) };
}

/** A slot is whole or not there. */
export function isWhole(split: Split, one: DeskCase): boolean {
  const slot = split.survey;
  return slot ? !!(slot.date && slot.time && slot.place.trim()) : !(one.jointPlan && one.jointPlan.surveyed);
}
