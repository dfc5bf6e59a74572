import { useEffect } from "preact/hooks";
import { hasUnsavedWords } from "../app/leaving";
import { LinkButton } from "../parts/parts";
import { go } from "../router";
import { t } from "../words";
import { placeInQueue } from "./walking";

/** From case to case in the order of the queue, with the mouse or with Alt and the arrows up and down. */
export function CaseSteps({ id }: { id: string }) {
  const place = placeInQueue(id);
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const to = !place || !event.altKey ? undefined : event.key === "ArrowDown" ? place.after : event.key === "ArrowUp" ? place.before : undefined;
      if (to && !isBusy(event.target as HTMLElement)) {
        event.preventDefault();
        go("/desk/" + to);
      }
    };
    document.addEventListener("keydown", step);
    return () => document.removeEventListener("keydown", step);
  }, [id]);
  return !place ? null : (
    <span class="row" data-testid="case-steps" aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
      {place.before && <LinkButton to={"/desk/" + place.before} kind="quiet" testid="case-before">{t("queue.before")}</LinkButton>}
      <small>{t("queue.nth", { at: place.at, of: place.of })}</small>
      {place.after && <LinkButton to={"/desk/" + place.after} testid="case-after">{t("queue.after")}</LinkButton>}
    </span>
  );
}

/** A box has uses of its own for these keys; a question waits for its answer; words would be lost; a page out of sight stays. */
function isBusy(at: HTMLElement): boolean {
  return !!at.closest("input, select, textarea, dialog") || !!document.querySelector("dialog[open]") || hasUnsavedWords() || document.getElementById("main")!.offsetParent === null;
}
