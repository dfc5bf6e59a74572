import { t } from "../words";

/** Ready phrases, put in with one click and still to be read. */
export function Phrases({ of, onPick }: { of: string[]; onPick: (line: string) => void }) {
  return (
    <div class="phrases" role="group" aria-label={t("phrases")}>
      {of.map((line) => <button key={line} type="button" class="chip" onClick={() => onPick(line)}>{line}</button>)}
    </div>
  );
}
