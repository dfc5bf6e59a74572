import { useEffect, useState } from "preact/hooks";
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
  /** The form as it is by the time a reader has answered. */
  latest: () => Form;
  onFill: (values: Form) => void;
  /** Begins the form anew, with this alone. */
  onReplace: (values: Form) => void;
}

/** Of the applicant. */
export const NUMBER = "id_no";
const IDENTITY = [NUMBER, "applicant_name"];

/** What need not be typed: the identity card, by a reader or a scanner, and what was typed before of the same person. */
export function Offers({ item, form, latest, onFill, onReplace }: Props) {
  const has = (id: string) => item.form.some((field) => field.id === id);
  const number = String(form[NUMBER] || "");
  const known = useLoad(() => (citizenNumberIsRight(number) ? api.known(number) : Promise.resolve(null)), [number]);
  const reader = useLoad(api.cardReader, []);
  const [other, setOther] = useState<Form | null>(null);
  /** Of the person who stands there already it fills in; of another it asks what is to become of the rest. */
  const bring = (read: Form) => (IDENTITY.some((id) => differs(read[id], latest()[id])) ? setOther(read) : onFill(withoutTyped(read, latest())));
  const chosen = (act: () => void) => () => {
    act();
    setOther(null);
  };
  const reading = useDoing(async () => {
    const card = await api.readCard();
    const read: Form = { applicant_name: card.name, [NUMBER]: card.number };
    if (card.address) {
      read.hukou_address = card.address;
    }
    bring(only(read, has));
  });
  useEffect(() => onScan((scanned) => (has(NUMBER) && citizenNumberIsRight(scanned.toUpperCase()) ? () => bring({ [NUMBER]: scanned.toUpperCase() }) : null)), [item.code]);
  return (
    <>
      {has(NUMBER) && reader.data && reader.data.reader && (
        <p><Button icon="people" busy={reading.busy} onClick={reading.run} testid="read-card">{t("card.read")}</Button></p>
      )}
      <ProblemBanner problem={reading.error} />
      {other && (
        <div class="offer" role="alert" data-testid="other-person">
          <p>{t("card.other", { who: String(other.applicant_name || other[NUMBER]) })}</p>
          <p class="row">
            <Button kind="primary" onClick={chosen(() => onReplace(other))} testid="other-clear">{t("card.other.clear")}</Button>
            <Button onClick={chosen(() => onFill(other))} testid="other-keep">{t("card.other.keep")}</Button>
            <Button kind="quiet" onClick={() => setOther(null)} testid="other-not">{t("card.other.not")}</Button>
          </p>
        </div>
      )}
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

function differs(read: FormValue | undefined, stands: FormValue | undefined): boolean {
  return isFilled(read) && isFilled(stands) && read !== stands;
}

/** Who it is comes from the card; an address that was typed stays. */
function withoutTyped(read: Form, form: Form): Form {
  return only(read, (id) => IDENTITY.indexOf(id) >= 0 || !isFilled(form[id]));
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
