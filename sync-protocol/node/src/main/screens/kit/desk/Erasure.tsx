import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing } from "../hooks";
import { Button, Card } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime } from "../time";
import type { DeskCase } from "../types";
import { t } from "../words";

const REASON_LENGTH_MIN = 4;

/** The county's manager erases what a closed case held of a person; nobody can undo it, so it asks for the right. */
export function Erasure({ one, onDone }: { one: DeskCase; onDone: () => void }) {
  const { node, person } = useHere();
  if (one.erased) {
    return (
      <Card title="erasure.title" testid="erased">
        <p><b>{t("erasure.done", { time: dateTime(one.erased.at) })}</b></p>
        <p>{t("erasure.reason")}: {one.erased.reason}</p>
        <p class="quiet">{t("erasure.left")}</p>
      </Card>
    );
  }
  const may = node.kind === "COUNTY" && person.role === "CENTRE_MANAGER" && !one.open;
  return may ? <Ask one={one} onDone={onDone} /> : null;
}

function Ask({ one, onDone }: { one: DeskCase; onDone: () => void }) {
  const { say } = useHere();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const erasing = useDoing(async () => {
    const gone = await api.erase(one.case, reason);
    say(t("erasure.said", { entries: gone.entries, photos: gone.photos }));
    onDone();
  });
  return (
    <Card title="erasure.title">
      <p>{t("erasure.what")}</p>
      {!open && <Button kind="quiet" onClick={() => setOpen(true)} testid="erase">{t("erasure.begin")}</Button>}
      {open && (
        <>
          <div class="field">
            <label for="erasure-reason">{t("erasure.reason")}</label>
            <input id="erasure-reason" maxLength={200} value={reason} data-testid="erasure-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} />
            <p class="quiet">{t("erasure.reason.hint")}</p>
          </div>
          <div class="row after">
            <Button kind="danger" busy={erasing.busy} disabled={reason.trim().length < REASON_LENGTH_MIN} onClick={erasing.run} testid="erase-go">{t("erasure.go")}</Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>{t("erasure.not")}</Button>
          </div>
          <ProblemBanner problem={erasing.error} />
        </>
      )}
    </Card>
  );
}
