import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "kit/api";
import { saveBeforeLeaving } from "kit/app/leaving";
import { asProblem } from "kit/hooks";
import type { Problem } from "kit/http";
import type { Draft } from "kit/types";

/** Typing rests this long before it is saved by itself. */
const REST_MS = 500;
/** After a failed save, the next try. What was typed stays on the page meanwhile. */
const RETRY_MS = 4000;

export interface Editing {
  draft: Draft | null;
  problem: Problem | null;
  saving: "saved" | "waiting" | "saving" | "failed";
  edit: (change: Partial<Draft>) => void;
  flush: () => Promise<boolean>;
}

/**
 * A draft under the agent's hands. Each change is kept on the page at once and on the node shortly
 * after; saves go one after the other, so that an older text never overtakes a newer one. What the
 * node answers changes only the check, never the typing.
 */
export function useDraft(id: string): Editing {
  const [, redraw] = useState(0);
  const state = useRef(new Saving(id, () => redraw((turn) => turn + 1))).current;
  useEffect(() => {
    state.load();
    const leave = () => void state.flush(true);
    const warn = (event: BeforeUnloadEvent) => {
      if (state.saving !== "saved") {
        leave();
        event.preventDefault();
        event.returnValue = "";
      }
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    const forget = saveBeforeLeaving(() => state.flush());
    return () => {
      leave();
      forget();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
    };
  }, []);
  return state;
}

class Saving implements Editing {
  draft: Draft | null = null;
  problem: Problem | null = null;
  saving: Editing["saving"] = "saved";
  private timer = 0;
  private running: Promise<boolean> | null = null;
  private changes = 0;

  constructor(
    private readonly id: string,
    private readonly redraw: () => void,
  ) {}

  load() {
    api.draft(this.id).then(
      (draft) => {
        this.draft = draft;
        this.problem = null;
        this.redraw();
      },
      (cause) => {
        this.problem = asProblem(cause);
        this.redraw();
      },
    );
  }

  edit = (change: Partial<Draft>) => {
    this.draft = { ...this.draft!, ...change };
    this.changes++;
    this.saving = "waiting";
    this.later(REST_MS);
    this.redraw();
  };

  /** Saves what is not saved yet; true when the node has everything that stands on the page. */
  flush = async (leaving = false): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.running) {
      await this.running;
    }
    if (this.saving === "saved" || !this.draft) {
      return true;
    }
    this.running = this.save(leaving);
    const done = await this.running;
    this.running = null;
    return done && this.isBehind() ? this.flush(leaving) : done;
  };

  private isBehind(): boolean {
    return this.saving !== "saved";
  }

  private later(ms: number) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), ms);
  }

  private async save(leaving: boolean): Promise<boolean> {
    const sent = this.changes;
    this.saving = "saving";
    this.redraw();
    try {
      const answer = await api.saveDraft(this.draft!, leaving);
      this.draft = { ...this.draft!, check: answer.check, updatedAt: answer.updatedAt };
      this.problem = null;
      this.saving = this.changes === sent ? "saved" : "waiting";
      return true;
    } catch (cause) {
      this.problem = asProblem(cause);
      this.saving = "failed";
      this.later(RETRY_MS);
      return false;
    } finally {
      this.redraw();
    }
  }
}
