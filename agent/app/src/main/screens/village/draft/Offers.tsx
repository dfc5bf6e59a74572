import { useEffect } from "preact/hooks";
import { api } from "kit/api";
import { onScan } from "kit/app/scanner";
import { citizenNumberIsRight } from "kit/fields/numbers";
import { useDoing, useLoad } from "kit/hooks";
import { Icon } from "kit/parts/Icon";
import { Button } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import type { Form, FormValue, Item } from "kit/types";
import type { Known } from "kit/visits";
import { t } from "kit/words";

interface Props {
  item: Item;
  form: Form;
  onFill: (values: Form) => void;
}

const NUMBER = "id_no";

/** What need not be typed: the identity card, by a reader or a scanner, and what was typed before of the same person. */
export function Offers({ item, form, onFill }: Props) {
  const has = (id: string) => item.form.some((field) => field.id === id);
  const number = String(form[NUMBER] || "");
  const known = useLoad(() => (citizenNumberIsRight(number) ? api.known(number) : Promise.resolve(null)), [number]);
  const reader = useLoad(api.cardReader, []);
  const reading = useDoing(async () => {
    const card = await api.readCard();
    const read: Form = { applicant_name: card.name, [NUMBER]: card.number };
    if (card.address && !isFilled(form.hukou_address)) {
      read.hukou_address = card.address;
    }
    onFill(only(read, has));
  });
  useEffect(() => onScan((scanned) => (has(NUMBER) && citizenNumberIsRight(scanned.toUpperCase()) ? () => onFill({ [NUMBER]: scanned.toUpperCase() }) : null)), [item.code]);
  return (
    <>
      {has(NUMBER) && reader.data && reader.data.reader && (
        <p><Button icon="people" busy={reading.busy} onClick={reading.run} testid="read-card">{t("card.read")}</Button></p>
      )}
      <ProblemBanner problem={reading.error} />
      {known.data && <KnownOffer known={known.data} item={item} values={missing(only(known.data.form, has), form)} onFill={onFill} />}
    </>
  );
}

function KnownOffer({ known, item, values, onFill }: { known: Known; item: Item; values: Form; onFill: (values: Form) => void }) {
  const names = item.form.filter((field) => values[field.id] !== undefined).map((field) => field.label.replace(/[(（].*$/, ""));
  return names.length === 0 ? null : (
    <div class="offer" role="status" data-testid="known">
      <p>
        <Icon name="people" /> {t(known.member ? "known.member" : "known.person", { item: known.itemName, day: known.on })}
        {names.join("、")}
      </p>
      <Button kind="primary" icon="check" onClick={() => onFill(values)} testid="known-fill">{t("known.fill")}</Button>
    </div>
  );
}

function only(values: Form, keeps: (id: string) => boolean): Form {
  const kept: Form = {};
  Object.keys(values).filter(keeps).forEach((id) => (kept[id] = values[id]));
  return kept;
}

function missing(values: Form, form: Form): Form {
  return only(values, (id) => !isFilled(form[id]));
}

export function isFilled(value: FormValue | undefined): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && !(Array.isArray(value) && value.length === 0);
}
