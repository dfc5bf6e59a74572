import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "./http";

export interface Loaded<T> {
  data: T | null;
  error: Problem | null;
  reload: () => void;
  put: (data: T) => void;
}

/** The program behind the page did not answer: it is asked again after this pause, until it is back. */
const BACK_AGAIN_MS = 3000;

/** Loads something, again every `everyMs` while the page is looked at, and keeps the old on errors. */
export function useLoad<T>(ask: () => Promise<T>, what: unknown[], everyMs = 0): Loaded<T> {
  const [data, setData] = useState<T | null>(null);
  const [error, setError] = useState<Problem | null>(null);
  const turn = useRef(0);
  const load = useCallback(() => {
    const mine = ++turn.current;
    ask().then(
      (answer) => {
        if (mine === turn.current) {
          setData(answer);
          setError(null);
        }
      },
      (problem) => mine === turn.current && setError(asProblem(problem)),
    );
  }, what);
  useEffect(() => {
    const timer = error && error.status === 0 ? setTimeout(load, BACK_AGAIN_MS) : undefined;
    return () => clearTimeout(timer);
  }, [error, load]);
  useEffect(() => {
    load();
    const timer = everyMs ? setInterval(() => document.hidden || load(), everyMs) : undefined;
    return () => {
      turn.current++;
      clearInterval(timer);
    };
  }, [load]);
  const put = (answer: T) => {
    turn.current++;
    setData(answer);
    setError(null);
  };
  return { data, error, reload: load, put };
}

/** What was typed, once no key has been struck for a moment. */
export function useSettled(typed: string, afterMs = 300): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), afterMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

export interface Doing {
  run: (...facts: any[]) => Promise<void>;
  busy: boolean;
  error: Problem | null;
  clear: () => void;
}

/** One act of a person. A second click while the first is under way does nothing. */
export function useDoing(act: (...facts: any[]) => Promise<unknown>): Doing {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const run = async (...facts: any[]) => {
    if (underWay.current) {
      return;
    }
    underWay.current = true;
    setBusy(true);
    try {
      await act(...facts);
      setError(null);
    } catch (problem) {
      setError(asProblem(problem));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { run, busy, error, clear: () => setError(null) };
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(-1, "SCREEN_FAULT", String(cause), "");
}
