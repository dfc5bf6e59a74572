import { useState } from "preact/hooks";
import { Badge, Button } from "../parts/parts";
import type { CatalogueMaterial, GivenMaterial, Item, Missing } from "../types";
import { t, word } from "../words";
import { madeByProgram } from "../case/GivenPapers";
import { Phrases } from "./Phrases";

interface Props {
  item: Item;
  papers: GivenMaterial[];
  missing: Missing[];
  onChange: (missing: Missing[]) => void;
}

/** Builds the one-time notice: each paper of the item is looked at once, so that none is forgotten. */
export function NoticeBuilder({ item, papers, missing, onChange }: Props) {
  const [other, setOther] = useState("");
  const materials = item.materials.filter((material) => !madeByProgram(material));
  const of = (no: number, name: string) => missing.filter((line) => line.no === no && line.name === name)[0];
  const put = (line: Missing) => onChange(missing.map((one) => (one.no === line.no && one.name === line.name ? line : one)));
  const drop = (line: Missing) => onChange(missing.filter((one) => one !== line));
  const turn = (material: CatalogueMaterial) => {
    const known = of(material.no, material.name);
    return known ? drop(known) : onChange(missing.concat({ no: material.no, name: material.name, what: t("notice.phrase.missing"), how: material.issuer ? t("notice.how", { issuer: material.issuer }) : "" }).sort((a, b) => (a.no || 99) - (b.no || 99)));
  };
  const add = () => {
    if (other.trim()) {
      onChange(missing.concat({ no: 0, name: other.trim(), what: t("notice.phrase.wrong"), how: "" }));
      setOther("");
    }
  };
  return (
    <fieldset class="notice" data-testid="notice">
      <legend>{t("notice.title", { n: missing.length })}</legend>
      <p class="quiet">{t("notice.what")}</p>
      <ol class="plain">
        {materials.map((material) => {
          const line = of(material.no, material.name);
          const given = papers.filter((one) => one.no === material.no)[0];
          return (
            <li key={material.no} class={line ? "asked" : ""}>
              <label class="check">
                <input type="checkbox" checked={!!line} data-testid={"missing-" + material.no} onChange={() => turn(material)} />
                <span>
                  {material.no}. {material.name} <Badge tone="grey" icon="paper">{word("need", material.need)}</Badge>{" "}
                  <small>{t("notice.given", { how: word("have", given ? given.have : "none"), n: given ? given.attachments.length : 0 })}</small>
                </span>
              </label>
              {line && <Line line={line} onChange={put} />}
            </li>
          );
        })}
        {missing.filter((line) => line.no === 0).map((line) => (
          <li key={line.name} class="asked">
            <b>{line.name}</b> <Button kind="quiet" icon="trash" onClick={() => drop(line)}>{t("notice.drop")}</Button>
            <Line line={line} onChange={put} />
          </li>
        ))}
      </ol>
      <div class="pair">
        <input value={other} aria-label={t("notice.other")} placeholder={t("notice.other")} data-testid="missing-other" onInput={(event) => setOther((event.target as HTMLInputElement).value)} />
        <Button icon="plus" onClick={add} testid="missing-add">{t("notice.add")}</Button>
      </div>
    </fieldset>
  );
}

function Line({ line, onChange }: { line: Missing; onChange: (line: Missing) => void }) {
  const id = "missing-" + line.no + (line.no === 0 ? "-" + line.name : "");
  return (
    <div class="noticeline">
      <label>
        {t("notice.line.what")}
        <input value={line.what} data-testid={id + "-what"} onInput={(event) => onChange({ ...line, what: (event.target as HTMLInputElement).value })} />
      </label>
      <Phrases of={[t("notice.phrase.missing"), t("notice.phrase.unclear"), t("notice.phrase.expired"), t("notice.phrase.unsigned"), t("notice.phrase.differs")]} onPick={(what) => onChange({ ...line, what })} />
      <label>
        {t("notice.line.how")}
        <input value={line.how} data-testid={id + "-how"} onInput={(event) => onChange({ ...line, how: (event.target as HTMLInputElement).value })} />
      </label>
    </div>
  );
}
