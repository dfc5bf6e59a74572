import { useHere } from "../app/here";
import { Card, Empty, Facts } from "../parts/parts";
import { dateTime, dayInWords } from "../time";
import type { CaseLine, ClockLine, DueLine, EntryLine, HistoryLine, LetterLine, Missing, Moment } from "../types";
import { t, word } from "../words";
import { AttachmentsBadge, DueBadge, LightBadge, OtherLights, Provisional, StateBadge, TransportBadge } from "./badges";

export function TwoFacts({ of }: { of: Pick<CaseLine, "state" | "transport" | "attachments" | "due" | "light" | "stepLight"> }) {
  const { node } = useHere();
  return (
    <div class="twofacts">
      <div>
        <h2>{t("fact.state")}</h2>
        <StateBadge state={of.state} testid="case-state" />
        <DueBadge due={of.due} today={node.today} />
        <OtherLights of={of} />
      </div>
      <div>
        <h2>{t("fact.transport")}</h2>
        {of.transport && <TransportBadge transport={of.transport} testid="case-transport" />}
        <AttachmentsBadge count={of.attachments} transport={of.transport} />
      </div>
    </div>
  );
}

export function MissingCard({ missing, title }: { missing: Missing[]; title?: "missing.title" | "missing.asked" }) {
  return (
    <Card title={title || "missing.title"} count={missing.length} tone={missing.length > 0 ? "note" : undefined} testid="missing">
      {missing.length === 0 ? (
        <Empty of="missing.none" />
      ) : (
        <ol class="lines">
          {missing.map((line) => (
            <li key={line.no + line.name}>
              <b>{line.name}</b>{t("colon")}{line.what}
              {line.how && <p class="quiet">{line.how}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

export function ClocksCard({ clocks }: { clocks: ClockLine[] }) {
  const stopped = clocks.filter((clock) => clock.stoppedOn);
  return (
    <Card title="clocks.title" testid="clocks">
      {clocks.length === 0 && <Empty of="clocks.none" />}
      {clocks.filter((clock) => !clock.stoppedOn).map((clock) => <Clock key={clock.kind + clock.from} of={clock} />)}
      {stopped.length > 0 && (
        <details class="clock">
          <summary>{t("clocks.stopped", { n: stopped.length })}</summary>
          {stopped.map((clock, at) => <Clock key={clock.kind + at} of={clock} />)}
        </details>
      )}
    </Card>
  );
}

/** One limit in words; opened, it explains its own arithmetic. */
function Clock({ of }: { of: ClockLine }) {
  const { node } = useHere();
  return (
    <details class="clock" data-testid={"clock-" + of.kind}>
      <summary>
        <span class="clock-name">{of.name || word("clock", of.kind)}</span>
        <LightBadge light={of.light} />
        <span>
          {of.stoppedOn ? t("clock.stopped", { day: dayInWords(of.stoppedOn, node.today) }) : t("clock.due", { day: dayInWords(of.due, node.today) })}{" "}
          {of.provisional && !of.stoppedOn && <Provisional />}
        </span>
      </summary>
      <ul>{of.explain.map((line) => <li key={line}>{line}</li>)}</ul>
    </details>
  );
}

/** What the due dates were when they were counted, the newest first. */
export function DueLinesCard({ lines }: { lines: DueLine[] }) {
  return (
    <Card title="dues.title" testid="due-lines">
      <ol class="timeline">
        {lines.slice().reverse().map((line) => (
          <li key={line.revision + line.calendar + line.dues}>
            <p>{line.dues.split(" ").map(dueInFull).join("；")}</p>
            <p class="quiet">{dateTime(line.at)} · {word("dues.cause", line.cause)}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function dueInFull(due: string): string {
  const [clock, day] = due.replace("~", "=").split("=");
  const name = word("clock", clock);
  return day ? name + t("colon") + day.replace("?", t("dues.provisional")) : name + t("colon") + word("light", "BLUE");
}

export function LettersCard({ letters, base }: { letters: LetterLine[]; base: string }) {
  const { node } = useHere();
  return (
    <Card title="letters.title" testid="letters">
      {letters.length === 0 && <Empty of="letters.none" />}
      <ul class="links">
        {letters.map((letter) => (
          <li key={letter.id}>
            <a href={`#${base}/letters/${letter.id}`} data-testid={"letter-" + letter.kind}>
              {letter.title} <small>{letter.number} · {dayInWords(letter.date, node.today)}</small>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function HistoryCard({ history }: { history: HistoryLine[] }) {
  return (
    <Card title="history.title" testid="history">
      {history.length === 0 && <Empty of="history.none" />}
      <ol class="timeline">
        {history.map((line) => (
          <li key={line.term + "-" + line.revision} data-testid={"history-" + line.transition}>
            <p>
              <b>{word("transition", line.transition)}</b> <StateBadge state={line.state} testid="history-state" />
            </p>
            {afterTitle(line) && <p>{afterTitle(line)}</p>}
            <p class="quiet">
              {dateTime(line.at)} · {who(line)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What a line says beside the name of the move, which stands above it already. */
function afterTitle(line: HistoryLine): string {
  const title = word("transition", line.transition);
  return line.text.indexOf(title) === 0 ? line.text.slice(title.length).replace(/^(（[^）]*）)?[，,：:]?/, "") : line.text;
}

function who(line: HistoryLine): string {
  const role = word("role", line.role);
  if (line.role === "SYSTEM" || !line.actor) {
    return t("by.system");
  }
  return line.actor === role ? role : line.actor + " " + role;
}

/** How far each thing that was said on this device came, with the holder's answer to it. */
export function EntriesCard({ entries }: { entries: EntryLine[] }) {
  return (
    <Card title="entries.title" testid="entries">
      <ol class="lines">
        {entries.map((entry) => (
          <li key={entry.seq} data-testid={"entry-" + entry.type}>
            <p>
              <b>{word("entry", entry.type)}</b> <TransportBadge transport={entry.transport} testid="entry-transport" />{" "}
              {entry.outcome && <small>{word("outcome", entry.outcome)}</small>}
            </p>
            {entry.reason && <p class="message">{entry.reason} {entry.todo}</p>}
            <p class="quiet">{dateTime(entry.at)} · {t("entry.seq", { n: entry.seq })}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function CaseFacts({ line }: { line: { number: string; itemName: string; applicant: string; capturedAt?: Moment } }) {
  return (
    <Facts
      of={[
        [t("case.item"), line.itemName],
        [t("case.applicant"), line.applicant],
        [t("case.captured"), dateTime(line.capturedAt)],
      ]}
    />
  );
}
