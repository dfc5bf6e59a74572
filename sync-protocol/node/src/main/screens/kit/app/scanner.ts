/**
 * A code scanner is a keyboard that types faster than any hand and ends with Enter. Whatever field has the
 * focus, its text is taken out of there again and given to whoever can use it.
 */

import { hasUnsavedWords, noUnsavedWords } from "./leaving";

/** No hand strikes the next key so soon. */
const BETWEEN_KEYS_MS = 50;
/** Shorter than any number that is worth a scan. */
const CHARACTERS_MIN = 12;

/** What to do with a scan; null when it is nothing for this one. The one that came last is asked first. */
type Taker = (scanned: string) => (() => void) | null;

let takers: Taker[] = [];
let keys = "";
let lastAt = 0;
let field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null = null;
let hadWords = false;
let before = "";

/** Asks for scans until the function that is answered is called. */
export function onScan(taker: Taker): () => void {
  if (takers.length === 0) {
    document.addEventListener("keydown", listen, true);
  }
  takers = [taker].concat(takers);
  return () => {
    takers = takers.filter((one) => one !== taker);
    if (takers.length === 0) {
      document.removeEventListener("keydown", listen, true);
    }
  };
}

function listen(event: KeyboardEvent) {
  const soon = event.timeStamp - lastAt < BETWEEN_KEYS_MS;
  lastAt = event.timeStamp;
  if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
    return soon ? void (keys += event.key) : begin(event);
  }
  if (event.key === "Enter" && soon && keys.length >= CHARACTERS_MIN && !keepsScans()) {
    take(keys, event);
  }
  if (event.key !== "Shift") {
    keys = "";
  }
}

function take(scanned: string, event: KeyboardEvent) {
  const act = takers.map((taker) => taker(scanned)).filter((found) => found !== null)[0];
  if (act) {
    event.preventDefault();
    event.stopPropagation();
    putBack();
    act();
  }
}

function begin(event: KeyboardEvent) {
  keys = event.key;
  const at = event.target;
  field = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement ? at : null;
  hadWords = hasUnsavedWords();
  before = field ? field.value : "";
}

/** A field that asks for the whole code keeps it. */
function keepsScans(): boolean {
  return !!document.activeElement && !!document.activeElement.closest("[data-keeps-scans]");
}

/** The field is as it was before the scan. */
function putBack() {
  if (field && field.isConnected) {
    field.value = before;
    ["input", "change"].forEach((name) => field!.dispatchEvent(new Event(name, { bubbles: true })));
  }
  if (!hadWords) {
    noUnsavedWords();
  }
}

/** The case number in what was scanned: of a receipt, of a letter, or alone. */
export function caseNumberIn(scanned: string): string | null {
  const found = /^(?:DAIBAN:\d+:)?(\d{24})(?::|$)/.exec(scanned);
  return found && found[1];
}
