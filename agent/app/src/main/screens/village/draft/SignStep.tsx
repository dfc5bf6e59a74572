import { useLayoutEffect, useState } from "preact/hooks";
import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { useDoing } from "kit/hooks";
import { Button, Card, Confirm } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { SignaturePad } from "kit/parts/SignaturePad";
import { goInstead } from "kit/router";
import { t, word } from "kit/words";
import type { StepProps } from "./DraftPage";

/** All are ticked before the villager signs below them; what they do not want is taken out first. */
const POWERS = ["submit", "supplement", "query", "collect"];

/** Never ticked by itself: taking an application back needs express power. */
const EXPRESS = ["withdraw"];

/** The mandate in the villager's own words and hand; then the case is saved, for good. */
export function SignStep({ item, editing }: StepProps) {
  const { person, say } = useHere();
  const [asking, setAsking] = useState(false);
  const draft = editing.draft!;
  const { mandate, check } = draft;
  // Before the boxes are seen: a click on one that ticks itself a moment later would take it out.
  useLayoutEffect(() => {
    if (mandate.powers.length === 0 && !mandate.signature) {
      editing.edit({ mandate: { ...mandate, powers: POWERS } });
    }
  }, []);
  const saving = useDoing(async (acceptMissing: boolean) => {
    setAsking(false);
    if (!(await editing.flush())) {
      throw editing.problem;
    }
    const saved = await api.capture(draft.id, acceptMissing);
    say(t("capture.saved"));
    goInstead(`/cases/${saved.case}/receipt`);
  });
  const save = async () => {
    await editing.flush();
    return editing.draft!.check.missing.length > 0 ? setAsking(true) : saving.run(false);
  };
  const turn = (power: string) => {
    const powers = mandate.powers.indexOf(power) >= 0 ? mandate.powers.filter((one) => one !== power) : mandate.powers.concat(power);
    editing.edit({ mandate: { ...mandate, powers } });
  };
  const labels: { [id: string]: string } = {};
  item.form.forEach((field) => (labels[field.id] = field.label));
  return (
    <>
      <Card title="mandate.title">
        <p>{t("mandate.text", { agent: person.name, item: item.name })}</p>
        <fieldset>
          <legend>{t("mandate.powers")}</legend>
          <div class="checks">
            {POWERS.concat(EXPRESS).map((power) => (
              <label key={power} class="check">
                <input type="checkbox" checked={mandate.powers.indexOf(power) >= 0} data-testid={"power-" + power} onChange={() => turn(power)} />
                <span>{word("power", power)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <h3>{t("mandate.signature")}</h3>
        <SignaturePad name={t("mandate.signature")} testid="mandate-signature" hash={mandate.signature} onChange={(signature) => editing.edit({ mandate: { ...editing.draft!.mandate, signature } })} />
      </Card>
      <Card title="capture.title">
        <p>{check.missing.length > 0 ? t("capture.missing", { n: check.missing.length }) : t("capture.complete")}</p>
        <ProblemBanner problem={saving.error} labels={labels} />
        <Button kind="primary" icon="check" busy={saving.busy} onClick={() => void save()} testid="save-case">{t("capture.save")}</Button>
      </Card>
      {asking && (
        <Confirm title={t("capture.missing.title")} yes={t("capture.missing.yes")} busy={saving.busy} onYes={() => saving.run(true)} onNo={() => setAsking(false)}>
          <ul class="lines">{check.missing.map((line) => <li key={line.no + line.name}><b>{line.name}</b>{t("colon")}{line.what}</li>)}</ul>
          <p>{t("missing.why")}</p>
        </Confirm>
      )}
    </>
  );
}
