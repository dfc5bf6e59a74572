import { useEffect, useRef, useState } from "preact/hooks";
import { saveBeforeLeaving } from "kit/app/leaving";
import { asProblem } from "kit/hooks";
import type { Problem } from "kit/http";

/** Typing rests this long before it is saved by itself. */
const REST_MS = 500;
/** After a failed save, the next try. What was typed stays on the page meanwhile. */
const RETRY_MS = 4000;

export type SaveState = "saved" | "waiting" | "saving" | "failed";

/** Where something that is being typed comes from, and where it is kept. */
export interface Keeping<T> {
  load: () => Promise<T>;
  /** Answers what the node has to say to it; never what was typed. */
  save: (typed: T, leaving: boolean) => Promise<Partial<T>>;
}

/** Something under a person's hands, kept as it is typed. */
export function useAutosave<S extends Autosave<any>>(make: (redraw: () => void) => S): S {
  const [, redraw] = useState(0);
  const state = useRef<S | null>(null);
  const made = state.current || (state.current = make(() => redraw((turn) => turn + 1)));
  useEffect(() => {
    made.load();
    const leave = () => void made.flush(true);
    const warn = (event: BeforeUnloadEvent) => {
      if (made.saving !== "saved") {
        leave();
        event.preventDefault();
        event.returnValue = "";
      }
    };
    const look = () => (document.hidden ? leave() : made.lookAgain());
    window.addEventListener("pagehide", leave);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("beforeunload", warn);
    const forget = saveBeforeLeaving(() => made.flush());
    return () => {
      leave();
      forget();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("beforeunload", warn);
    };
  }, []);
  return made;
}

/**
 * Each change is kept on the page at once and on the node shortly after; saves go one after the
 * other, so that an older text never overtakes a newer one.
 */
export class Autosave<T extends object> {
  typed: T | null = null;
  problem: Problem | null = null;
  saving: SaveState = "saved";
  private over = false;
  private timer = 0;
  private running: Promise<boolean> | null = null;
  private changes = 0;

  constructor(
    private readonly keeping: Keeping<T>,
    private readonly redraw: () => void,
  ) {}

  load() {
    this.keeping.load().then(
      (typed) => this.show(typed),
      (cause) => {
        this.problem = asProblem(cause);
        if (this.problem.status === 0) {
          window.setTimeout(() => this.load(), RETRY_MS);
        }
        this.redraw();
      },
    );
  }

  /** Back from another tab, which may have typed more: what the node has is shown, unless this tab is ahead. */
  lookAgain() {
    const seen = this.changes;
    if (this.saving === "saved" && this.typed && !this.over) {
      this.keeping.load().then((typed) => this.saving === "saved" && this.changes === seen && this.show(typed), () => undefined);
    }
  }

  private show(typed: T) {
    this.typed = typed;
    this.problem = null;
    this.redraw();
  }

  edit = (change: Partial<T>) => {
    this.typed = { ...this.typed!, ...change };
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
    if (this.saving === "saved" || !this.typed) {
      return true;
    }
    this.running = this.save(leaving);
    const done = await this.running;
    this.running = null;
    return done && this.isBehind() ? this.flush(leaving) : done;
  };

  /** What was typed has been handed in: nothing of it is to be saved any more. */
  done() {
    this.over = true;
    clearTimeout(this.timer);
    this.saving = "saved";
  }

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
      const answer = await this.keeping.save(this.typed!, leaving);
      this.typed = { ...this.typed!, ...answer };
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
