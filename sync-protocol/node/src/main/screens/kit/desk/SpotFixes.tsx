import { useHere } from "../app/here";
import { Field } from "../fields/Field";
import type { DeskCase, FormValue } from "../types";
import { t } from "../words";

type Change = { field: string; after: FormValue };

/** Pictures and signatures are papers: they are asked for by the one-time notice. */
const PAPERS = ["photo", "signature"];

interface Props {
  one: DeskCase;
  changes: Change[];
  onChange: (changes: Change[]) => void;
}

/** What is wrong in the form and can be put right at once: the old value beside a box for the new. */
export function SpotFixes({ one, changes, onChange }: Props) {
  const { node, regions } = useHere();
  const form = one.application ? one.application.form : {};
  const fixable = one.item.form.filter((field) => PAPERS.indexOf(field.type) < 0);
  const chosen = (id: string) => changes.filter((change) => change.field === id)[0];
  const turn = (id: string) => onChange(chosen(id) ? changes.filter((change) => change.field !== id) : changes.concat({ field: id, after: form[id] === undefined ? "" : form[id] }));
  const type = (id: string, after: FormValue) => onChange(changes.map((change) => (change.field === id ? { field: id, after } : change)));
  return (
    <fieldset class="notice" data-testid="fixes">
      <legend>{t("fix.title", { n: changes.length })}</legend>
      <p class="quiet">{t("fix.what")}</p>
      <ul class="plain">
        {fixable.map((field) => {
          const change = chosen(field.id);
          return (
            <li key={field.id} class={change ? "asked" : ""}>
              <label class="check">
                <input type="checkbox" checked={!!change} data-testid={"fix-" + field.id} onChange={() => turn(field.id)} />
                <span>{field.label} <small>{typeof form[field.id] === "string" ? String(form[field.id]) : ""}</small></span>
              </label>
              {change && <Field field={field} id={"fix-" + field.id + "-new"} value={change.after} world={{ today: node.today, regions }} onChange={(after) => type(field.id, after)} onLeave={() => undefined} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
