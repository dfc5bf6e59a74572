import { useState } from "preact/hooks";
import { useHere } from "../app/here";
import { useDoing } from "../hooks";
import { Button } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { SignaturePad } from "../parts/SignaturePad";
import { t, word } from "../words";

export interface Proof {
  receiver: string;
  relation: string;
  date: string;
  signature: string;
}

const RELATIONS = ["本人", "配偶", "子女", "父母", "其他成年家属"];

/** Who took the paper, on which day, and the signature: the date signed is the date of delivery. */
export function DeliveryForm({ applicant, onProof }: { applicant: string; onProof: (proof: Proof) => Promise<unknown> }) {
  const { node } = useHere();
  const [receiver, setReceiver] = useState(applicant);
  const [relation, setRelation] = useState(RELATIONS[0]);
  const [date, setDate] = useState(node.today);
  const [signature, setSignature] = useState<string | null>(null);
  const keeping = useDoing(() => onProof({ receiver, relation, date, signature: signature || "" }));
  return (
    <>
      <div class="grid">
        <div class="field">
          <label for="receiver">{t("delivery.receiver")}</label>
          <input id="receiver" value={receiver} data-testid="receiver" onInput={(event) => setReceiver((event.target as HTMLInputElement).value)} />
        </div>
        <div class="field">
          <label for="relation">{t("delivery.relation")}</label>
          <select id="relation" value={relation} data-testid="relation" onChange={(event) => setRelation((event.target as HTMLSelectElement).value)}>
            {RELATIONS.map((one) => <option key={one} value={one}>{word("relation", one)}</option>)}
          </select>
        </div>
        <div class="field">
          <label for="signed-on">{t("delivery.date")}</label>
          <input id="signed-on" type="date" value={date} max={node.today} data-testid="signed-on" onInput={(event) => setDate((event.target as HTMLInputElement).value)} />
        </div>
      </div>
      <h3>{t("delivery.signature")}</h3>
      <SignaturePad name={t("delivery.signature")} testid="delivery-signature" hash={signature} onChange={setSignature} />
      <ProblemBanner problem={keeping.error} labels={{ receiver: t("delivery.receiver"), relation: t("delivery.relation"), date: t("delivery.date"), signature: t("delivery.signature") }} />
      {!signature && <p class="quiet">{t("delivery.needs.signature")}</p>}
      <Button kind="primary" icon="hand" disabled={!signature} busy={keeping.busy} onClick={keeping.run} testid="save-delivery">{t("delivery.save")}</Button>
    </>
  );
}
