import { useState } from "preact/hooks";
import { useHere } from "../app/here";
import { useDoing } from "../hooks";
import { Button } from "../parts/parts";
import { Photos } from "../parts/Photos";
import { ProblemBanner } from "../parts/ProblemBanner";
import { SignaturePad } from "../parts/SignaturePad";
import { t, word } from "../words";

export interface Proof {
  receiver: string;
  relation: string;
  date: string;
  signature: string;
  mode?: string;
  refusal?: string;
  witness?: string;
  log?: string;
}

/** What each way of delivery is proven by beside its day; what is signed on the screen needs no photo. */
const MODES = ["pickup", "agent", "post", "electronic", "left"];
const SIGNED = ["pickup", "agent"];

const RELATIONS = ["本人", "配偶", "子女", "父母", "其他成年家属"];

/** Who took the paper, on which day, and the signature: the date signed is the date of delivery. */
export function DeliveryForm({ applicant, modes, onProof }: { applicant: string; modes?: boolean; onProof: (proof: Proof) => Promise<unknown> }) {
  const { node } = useHere();
  const [receiver, setReceiver] = useState(applicant);
  const [relation, setRelation] = useState(RELATIONS[0]);
  const [date, setDate] = useState(node.today);
  const [signature, setSignature] = useState<string | null>(null);
  const [mode, setMode] = useState(MODES[0]);
  const [facts, setFacts] = useState<{ refusal?: string; witness?: string; log?: string }>({});
  const keeping = useDoing(() => onProof({ receiver, relation, date, signature: signature || "", ...(modes ? { mode, ...facts } : {}) }));
  const drawn = SIGNED.indexOf(mode) >= 0;
  const proven = mode === "electronic" ? !!facts.log : !!signature && (mode !== "left" || (!!facts.refusal && !!facts.witness));
  const choose = (chosen: string) => {
    setMode(chosen);
    setFacts({});
    setSignature(null);
  };
  const fact = (id: "refusal" | "witness" | "log") => (
    <div class="field">
      <label for={"delivery-" + id}>{word("need.name", id)}</label>
      <input id={"delivery-" + id} value={facts[id] || ""} data-testid={id} onInput={(event) => setFacts({ ...facts, [id]: (event.target as HTMLInputElement).value })} />
    </div>
  );
  return (
    <>
      {modes && (
        <div class="field">
          <label for="delivery-mode">{t("delivery.mode")}</label>
          <select id="delivery-mode" value={mode} data-testid="delivery-mode" onChange={(event) => choose((event.target as HTMLSelectElement).value)}>
            {MODES.map((one) => <option key={one} value={one}>{word("mode", one)}</option>)}
          </select>
          <p class="quiet">{word("mode.about", mode)}</p>
        </div>
      )}
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
      {mode === "left" && fact("refusal")}
      {mode === "left" && fact("witness")}
      {mode === "electronic" && fact("log")}
      {!drawn && mode !== "electronic" && (
        <div class="field">
          <p class="label">{word("mode.proof", mode)}</p>
          <Photos name={word("mode.proof", mode)} testid="delivery-photo" hashes={signature ? [signature] : []} onChange={(hashes) => setSignature(hashes[hashes.length - 1] || null)} />
        </div>
      )}
      {drawn && <h3>{t("delivery.signature")}</h3>}
      {drawn && <SignaturePad name={t("delivery.signature")} testid="delivery-signature" hash={signature} onChange={setSignature} />}
      <ProblemBanner problem={keeping.error} labels={{ receiver: t("delivery.receiver"), relation: t("delivery.relation"), date: t("delivery.date"), signature: t("delivery.signature"), mode: t("delivery.mode") }} />
      {!proven && <p class="quiet">{t(drawn ? "delivery.needs.signature" : "delivery.needs.proof")}</p>}
      <Button kind="primary" icon="hand" disabled={!proven} busy={keeping.busy} onClick={keeping.run} testid="save-delivery">{t("delivery.save")}</Button>
    </>
  );
}
