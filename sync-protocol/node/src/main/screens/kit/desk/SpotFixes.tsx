import type { DeskCase } from "../types";
import { t } from "../words";

type Change = { field: string; after: string };

interface Props {
  one: DeskCase;
  changes: Change[];
  onChange: (changes: Change[]) => void;
}

/** What is wrong in the form and can be put right at once: the old value beside a box for the new. */
export function SpotFixes({ one, changes, onChange }: Props) {
  const form = one.application ? one.application.form : {};
  const plain = one.item.form.filter((field) => typeof form[field.id] === "string" && String(form[field.id]).indexOf("sha256:") !== 0);
  const chosen = (id: string) => changes.filter((change) => change.field === id)[0];
  const turn = (id: string) => onChange(chosen(id) ? changes.filter((change) => change.field !== id) : changes.concat({ field: id, after: String(form[id]) }));
  const type = (id: string, after: string) => onChange(changes.map((change) => (change.field === id ? { field: id, after } : change)));
  return (
    <fieldset class="notice" data-testid="fixes">
      <legend>{t("fix.title", { n: changes.length })}</legend>
      <p class="quiet">{t("fix.what")}</p>
      <ul class="plain">
        {plain.map((field) => {
          const change = chosen(field.id);
          return (
            <li key={field.id} class={change ? "asked" : ""}>
              <label class="check">
                <input type="checkbox" checked={!!change} data-testid={"fix-" + field.id} onChange={() => turn(field.id)} />
                <span>{field.label} <small>{String(form[field.id])}</small></span>
              </label>
              {change && <input value={change.after} aria-label={t("fix.new", { name: field.label })} data-testid={"fix-" + field.id + "-new"} onInput={(event) => type(field.id, (event.target as HTMLInputElement).value)} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
