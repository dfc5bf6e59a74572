import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { AttachmentsBadge, DueBadge, OtherLights, StateBadge } from "../case/badges";
import { useLoad, useSettled } from "../hooks";
import { Badge, Button, Card, Empty, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import { dayInWords, grouped } from "../time";
import { ManyAcceptances } from "./ManyAcceptances";
import { AwayNotice } from "./PostsPage";
import { rememberQueue } from "./walking";
import type { QueueLine, QueuePart } from "../types";
import { t } from "../words";

const LOOK_AGAIN_MS = 5000;

/** Asks for as many pages as are shown; what came or went meanwhile leaves no gap between them. */
async function load(view: string, text: string, pages: number): Promise<QueuePart> {
  let shown = await api.queue(view, text);
  for (let page = 1; page < pages && shown.next; page++) {
    const more: QueuePart = await api.queue(view, text, shown.next);
    shown = { rows: shown.rows.concat(more.rows), next: more.next, notAll: shown.notAll };
  }
  return shown;
}

/** The desk's cases, the nearest due first. Up and down walk, Enter opens. */
export function QueuePage() {
  const { person, node } = useHere();
  const [view, setView] = useState("todo");
  const [typed, setTyped] = useState("");
  const [pages, setPages] = useState(1);
  const text = useSettled(typed.trim());
  const queue = useLoad(() => load(view, text, pages), [view, text, pages], LOOK_AGAIN_MS);
  const rows = queue.data ? queue.data.rows : [];
  const lines = view === "todo" ? rows.slice().sort(byDue) : rows;
  rememberQueue(lines.map((line) => line.case));
  const look = (other: string) => {
    setPages(1);
    setView(other);
  };
  const type = (event: Event) => {
    setPages(1);
    setTyped((event.target as HTMLInputElement).value);
  };
  return (
    <>
      <Heading of={node.kind === "COUNTY" ? "queue.county" : "queue.township"} />
      <p class="quiet">{person.department || node.regionName}</p>
      {node.kind === "TOWNSHIP" && person.region === node.region && <AwayNotice />}
      <div class="row between">
        <div class="chips" role="group" aria-label={t("queue.view")}>
          {["todo", "all"].map((one) => (
            <button key={one} type="button" class="chip" aria-pressed={view === one} data-testid={"view-" + one} onClick={() => look(one)}>
              {t(one === "todo" ? "queue.todo" : "queue.all")}
            </button>
          ))}
        </div>
        <div class="search small">
          <label for="queue-search">{t("queue.search")}</label>
          <input id="queue-search" type="search" value={typed} data-testid="queue-search" onInput={type} />
        </div>
      </div>
      <ProblemBanner problem={queue.error} onRetry={queue.reload} />
      {!queue.data && !queue.error && <Loading />}
      {queue.data && queue.data.notAll && <p class="quiet" data-testid="queue-not-all">{t("queue.not.all")}</p>}
      {queue.data && view === "todo" && <ManyAcceptances lines={queue.data.rows} onDone={queue.reload} />}
      {queue.data && (lines.length === 0 ? <Card><Empty of="queue.none" /></Card> : <Queue lines={lines} />)}
      {queue.data && queue.data.next && (
        <p class="more">
          <Button icon="plus" onClick={() => setPages(pages + 1)} testid="queue-more">{t("queue.more")}</Button>{" "}
          <span class="quiet">{t("queue.shown", { n: queue.data.rows.length })}</span>
        </p>
      )}
    </>
  );
}

function byDue(one: QueueLine, other: QueueLine): number {
  return (one.due ? one.due.date : "9999").localeCompare(other.due ? other.due.date : "9999") || (one.receivedOn || "").localeCompare(other.receivedOn || "");
}

function Queue({ lines }: { lines: QueueLine[] }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t("tab.queue")}>
      <table class="queue" data-testid="queue" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{t("queue.case")}</th>
            <th scope="col">{t("queue.state")}</th>
            <th scope="col">{t("queue.due")}</th>
            <th scope="col">{t("queue.from")}</th>
          </tr>
        </thead>
        <tbody>{lines.map((line) => <QueueRow key={line.case} line={line} />)}</tbody>
      </table>
    </div>
  );
}

function QueueRow({ line }: { line: QueueLine }) {
  const { node } = useHere();
  return (
    <tr data-testid={"queue-" + line.number} onClick={() => go("/desk/" + line.case)}>
      <td>
        <a href={"#/desk/" + line.case}><b>{line.applicant}</b> · {line.itemName}</a>
        <small class="number">{grouped(line.number)}</small>
      </td>
      <td>
        <StateBadge state={line.state} />
        {line.stepName && <small>{line.step > 0 ? t("step.nth", { n: line.step, name: line.stepName }) : line.stepName}</small>}
        {line.takenBack && <Badge tone="note">{t("taken.back")}</Badge>}
        {!line.holderHere && <Badge tone="grey">{t("queue.elsewhere")}</Badge>}
      </td>
      <td><DueBadge due={line.due} today={node.today} /> <OtherLights of={line} /> <AttachmentsBadge count={line.attachments} /></td>
      <td>{line.regionName}<small>{line.receivedOn && t("queue.received", { day: dayInWords(line.receivedOn, node.today) })}</small></td>
    </tr>
  );
}

function walk(event: KeyboardEvent) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) {
    return;
  }
  const links = Array.prototype.slice.call((event.currentTarget as HTMLElement).querySelectorAll("tbody a")) as HTMLElement[];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
