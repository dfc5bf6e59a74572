import { useState } from "preact/hooks";
import { useDoing } from "kit/hooks";
import { Button, Card } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { t, word, type Key } from "kit/words";
import { catalogue, type ItemPage, type ItemRecord, type Material, type Step } from "./catalogue";

const TEXTS = ["name", "short_name", "responsible", "applicant", "result", "hours", "place", "contact", "complaint"] as const;
/** Without these no version is published: the shipped catalogue names no responsible post yet. */
const NEEDED: readonly string[] = ["name", "responsible"];
const NEEDS = ["required", "conditional"];
const WAIVERS = ["none", "share", "declare", "defer"];

/** What people change most in an item; the rest of the record is carried along, or comes by file. */
export function CatalogueForm({ page, onSaved }: { page: ItemPage; onSaved: (page: ItemPage) => void }) {
  const [item, setItem] = useState<ItemRecord>(page.open ? page.open.item : page.item);
  const [about, setAbout] = useState(page.open ? page.open.about : "");
  const [open, setOpen] = useState(!!page.open);
  const put = (changed: Partial<ItemRecord>) => setItem({ ...item, ...changed } as ItemRecord);
  const saving = useDoing(async () => onSaved(await catalogue.save(page.code, item, about, page.open ? page.open.revision : 0)));
  if (!open) {
    return <Button kind="primary" onClick={() => setOpen(true)} testid="draft-begin">{t("catalogue.begin")}</Button>;
  }
  const days = (field: "promised_limit" | "statutory_limit") => (
    <Typed id={field} label={`${t(`catalogue.${field}` as Key)}（${word("unit", item[field].unit || "wd")}）`} value={item[field].days === undefined ? "" : String(item[field].days)} onType={(text) => put({ [field]: { ...item[field], days: number(text) } })} />
  );
  return (
    <Card title="catalogue.form" testid="form">
      {TEXTS.map((field) => <Typed key={field} id={field} label={t(`catalogue.${field}` as Key) + (NEEDED.indexOf(field) >= 0 ? t("catalogue.needed") : "")} value={String(item[field] || "")} onType={(text) => put({ [field]: text })} />)}
      <div class="row">{days("promised_limit")}{days("statutory_limit")}</div>
      <Lines id="legal_basis" label={t("catalogue.legal_basis")} value={item.legal_basis} onType={(legal_basis) => put({ legal_basis })} />
      <Lines id="conditions" label={t("catalogue.conditions")} value={item.conditions} onType={(conditions) => put({ conditions })} />
      <Materials of={item.materials} onChange={(materials) => put({ materials })} />
      <Steps of={item.steps} onChange={(steps) => put({ steps })} />
      <Typed id="about" label={t("catalogue.about")} value={about} onType={setAbout} />
      <Button kind="primary" busy={saving.busy} disabled={!about.trim()} onClick={saving.run} testid="draft-save">{t("catalogue.save")}</Button>
      <ProblemBanner problem={saving.error} />
    </Card>
  );
}

function Materials({ of, onChange }: { of: Material[]; onChange: (all: Material[]) => void }) {
  const put = (index: number, changed: Partial<Material>) => onChange(of.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  const add = () => onChange(of.concat({ no: 1 + Math.max(0, ...of.map((one) => one.no)), name: "", originals: 1, copies: 0, need: "required", issuer: "", waiver: "none", note: "" }));
  return (
    <fieldset>
      <legend>{t("catalogue.materials")}</legend>
      {of.map((one, index) => (
        <div class="row" key={one.no} data-testid={"material-" + one.no}>
          <Typed id={`material-${one.no}-name`} label={t("catalogue.item")} value={one.name} onType={(name) => put(index, { name })} />
          <Typed id={`material-${one.no}-originals`} label={t("catalogue.originals")} value={String(one.originals)} onType={(text) => put(index, { originals: number(text) || 0 })} />
          <Typed id={`material-${one.no}-copies`} label={t("catalogue.copies")} value={String(one.copies)} onType={(text) => put(index, { copies: number(text) || 0 })} />
          <Choice label={t("catalogue.need")} value={one.need} of={NEEDS} words="need" onPick={(need) => put(index, { need })} />
          <Typed id={`material-${one.no}-issuer`} label={t("catalogue.issuer")} value={one.issuer} onType={(issuer) => put(index, { issuer })} />
          <Choice label={t("catalogue.waiver")} value={one.waiver} of={WAIVERS} words="itemwaiver" onPick={(waiver) => put(index, { waiver })} />
          <Button kind="quiet" icon="trash" onClick={() => onChange(of.filter((each) => each !== one))} label={t("catalogue.remove") + one.name}>{t("catalogue.remove")}</Button>
        </div>
      ))}
      <Button icon="plus" onClick={add} testid="material-add">{t("catalogue.materials.add")}</Button>
    </fieldset>
  );
}

/** Steps keep their kind and level: what the flow rests on comes by file only. */
function Steps({ of, onChange }: { of: Step[]; onChange: (all: Step[]) => void }) {
  const put = (index: number, changed: Partial<Step>) => onChange(of.map((one, at) => (at === index ? ({ ...one, ...changed } as Step) : one)));
  return (
    <fieldset>
      <legend>{t("catalogue.steps")}</legend>
      {of.map((one, index) => (
        <div class="row" key={one.no}>
          <Typed id={`step-${one.no}-name`} label={t("catalogue.item")} value={one.name} onType={(name) => put(index, { name })} />
          <Typed id={`step-${one.no}-role`} label={t("catalogue.role")} value={one.role} onType={(role) => put(index, { role })} />
          <Typed id={`step-${one.no}-days`} label={t("catalogue.days")} value={String(one.days)} onType={(text) => put(index, { days: number(text) || 0 })} />
          <Typed id={`step-${one.no}-plan`} label={t("catalogue.plan")} value={String(one.plan_wd)} onType={(text) => put(index, { plan_wd: number(text) || 0 })} />
        </div>
      ))}
    </fieldset>
  );
}

function Lines({ id, label, value, onType }: { id: string; label: string; value: string[]; onType: (lines: string[]) => void }) {
  return (
    <label>
      {label}
      <textarea rows={Math.max(2, value.length)} value={value.join("\n")} data-testid={"item-" + id} onInput={(event) => onType((event.target as HTMLTextAreaElement).value.split("\n").filter((line) => line.trim()))} />
    </label>
  );
}

function Typed({ id, label, value, onType }: { id: string; label: string; value: string; onType: (text: string) => void }) {
  return (
    <label>
      {label}
      <input value={value} data-testid={"item-" + id} onInput={(event) => onType((event.target as HTMLInputElement).value)} />
    </label>
  );
}

function Choice({ label, value, of, words, onPick }: { label: string; value: string; of: string[]; words: string; onPick: (word: string) => void }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick((event.target as HTMLSelectElement).value)}>
        {of.map((each) => <option key={each} value={each}>{word(words, each)}</option>)}
      </select>
    </label>
  );
}

function number(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
