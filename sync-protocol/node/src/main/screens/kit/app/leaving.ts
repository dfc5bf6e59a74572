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
