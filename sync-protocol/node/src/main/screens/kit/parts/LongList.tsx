import type { ComponentChild } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../words";
import { Button } from "./parts";

const AT_ONCE = 60;
/** More rows are drawn when the end comes this near to the screen. */
const AHEAD = "600px";

/** A list of any length: rows are drawn as they are scrolled to, so that thousands stay quick. */
export function LongList<T>({ of, row }: { of: T[]; row: (one: T) => ComponentChild }) {
  const [shown, setShown] = useState(AT_ONCE);
  const end = useRef<HTMLParagraphElement>(null);
  const more = () => setShown((now) => now + AT_ONCE);
  const left = of.length - shown;
  useEffect(() => {
    if (left <= 0 || typeof IntersectionObserver === "undefined") {
      return undefined;
    }
    const watching = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && more(), { rootMargin: AHEAD });
    watching.observe(end.current!);
    return () => watching.disconnect();
  }, [left]);
  return (
    <>
      <ul class="cases">{of.slice(0, shown).map(row)}</ul>
      {left > 0 && <p ref={end} class="more"><Button onClick={more}>{t("list.more", { n: left })}</Button></p>}
    </>
  );
}
