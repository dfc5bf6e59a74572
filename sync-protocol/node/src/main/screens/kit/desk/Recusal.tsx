import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { Card } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { SureButton } from "./SureButton";
import type { DeskCase } from "../types";
import { t } from "../words";

/** Who keeps out of the case; whoever may act on it can say that the applicant is a near relative. */
export function Recusal({ one, onDone }: { one: DeskCase; onDone: (changed: DeskCase) => void }) {
  const [relation, setRelation] = useState("");
  const declaring = useDoing(async () => onDone(await api.recuse(one.case, relation)));
  if (one.recused.length === 0 && one.acts.length === 0) {
    return null;
  }
  return (
    <Card title="recusal.title" testid="recusal">
      {one.recused.map((each) => <p key={each.name} class="message">{t("recusal.who", { name: each.name, relation: each.relation })}</p>)}
      {one.acts.length > 0 && (
        <details>
          <summary>{t("recusal.declare")}</summary>
          <p class="quiet">{t("recusal.what")}</p>
          <div class="field">
            <label for="recusal-relation">{t("recusal.relation")}</label>
            <input id="recusal-relation" value={relation} maxLength={50} data-testid="recusal-relation" onInput={(event) => setRelation((event.target as HTMLInputElement).value)} />
          </div>
          <SureButton kind="danger" ask={t("recusal.ask")} word={t("recusal.go")} disabled={!relation.trim()} busy={declaring.busy} onSure={declaring.run} testid="recusal-go" />
          <ProblemBanner problem={declaring.error} />
        </details>
      )}
    </Card>
  );
}
