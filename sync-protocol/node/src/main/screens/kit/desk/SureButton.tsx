import { useState } from "preact/hooks";
import { t } from "../words";
import { Button, Confirm } from "../parts/parts";

interface Props {
  /** What is about to happen, as a question. */
  ask: string;
  /** What follows of it. */
  what?: string;
  /** The button's word, before and in the question. */
  word: string;
  kind?: "primary" | "plain" | "danger" | "quiet";
  busy?: boolean;
  disabled?: boolean;
  testid?: string;
  onSure: () => Promise<void>;
}

/** A button for what cannot be undone: it asks once more. */
export function SureButton({ ask, what, word, kind, busy, disabled, testid, onSure }: Props) {
  const [asking, setAsking] = useState(false);
  const sure = async () => {
    await onSure();
    setAsking(false);
  };
  return (
    <>
      <Button kind={kind} busy={busy} disabled={disabled} onClick={() => setAsking(true)} testid={testid}>{word}</Button>
      {asking && (
        <Confirm title={ask} yes={word} danger={kind === "danger"} busy={busy} onYes={sure} onNo={() => setAsking(false)}>
          <p>{what || t("sure.what")}</p>
        </Confirm>
      )}
    </>
  );
}
