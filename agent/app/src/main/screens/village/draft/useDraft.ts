import { api } from "kit/api";
import type { Draft } from "kit/types";
import { Autosave, useAutosave } from "../autosave";

/** A draft under the agent's hands. What the node answers changes only the check, never the typing. */
export class Editing extends Autosave<Draft> {
  get draft(): Draft | null {
    return this.typed;
  }
}

export function useDraft(id: string): Editing {
  return useAutosave((redraw) => new Editing({ load: () => api.draft(id), save }, redraw));
}

async function save(draft: Draft, leaving: boolean): Promise<Partial<Draft>> {
  const answer = await api.saveDraft(draft, leaving);
  return { check: answer.check, updatedAt: answer.updatedAt };
}
