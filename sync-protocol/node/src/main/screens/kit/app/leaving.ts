let saves: (() => Promise<unknown>)[] = [];

/** A page with typing that is not saved yet asks to be saved before the person signs out. */
export function saveBeforeLeaving(save: () => Promise<unknown>): () => void {
  saves.push(save);
  return () => {
    saves = saves.filter((one) => one !== save);
  };
}

export function saveAll(): Promise<unknown> {
  return Promise.all(saves.map((save) => save()));
}

let typedOn = "";

/** Words in a box of the page that is open; what only searches or ticks is soon done again. */
function noticeTyping(event: Event) {
  const box = event.target;
  if (box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && ["text", "tel", "date", "time", "number"].indexOf(box.type) >= 0)) {
    typedOn = location.hash;
  }
}

document.addEventListener("input", noticeTyping, true);

/** Whether words stand on this page that going elsewhere would lose; a page that saves by itself loses none. */
export function hasUnsavedWords(): boolean {
  return saves.length === 0 && typedOn === location.hash;
}

/** What was typed here is kept, or was none. */
export function noUnsavedWords() {
  typedOn = "";
}
