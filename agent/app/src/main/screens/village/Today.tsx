import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { AttachmentsBadge, DueBadge, StateBadge, TransportBadge } from "kit/case/badges";
import { useLoad } from "kit/hooks";
import { LongList } from "kit/parts/LongList";
import { Card, Empty, Heading, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { dateTime, grouped } from "kit/time";
import type { CaseLine } from "kit/types";
import { t, word, type Key } from "kit/words";
import { DeviceNotices, PhotoTrouble, Refusal } from "./troubles";
import { VisitsDue } from "./VisitsDue";

const LOOK_AGAIN_MS = 4000;

/** My cases, grouped by what I must do next: what waits for me stands first. */
export function Today() {
  const { person } = useHere();
  const cases = useLoad(api.cases, [], LOOK_AGAIN_MS);
  return (
    <>
      <div class="row between">
        <Heading of="today.title" />
        <LinkButton to="/new" kind="primary" icon="plus" testid="new-case">{t("new.case")}</LinkButton>
      </div>
      <p class="quiet">{t("today.hello", { name: person.name })}</p>
      <DeviceNotices />
      <VisitsDue />
      <ProblemBanner problem={cases.error} onRetry={cases.reload} />
      {!cases.data && !cases.error && <Loading />}
      {cases.data && <Cases of={cases.data} />}
    </>
  );
}

/** From so many on, one looks for a case by name rather than with the eyes. */
const MANY = 12;

function Cases({ of }: { of: CaseLine[] }) {
  const [typed, setTyped] = useState("");
  const words = typed.trim().replace(/\s+/g, "").toLowerCase();
  const found = words ? of.filter((line) => (line.applicant + line.itemName + line.number).toLowerCase().indexOf(words) >= 0) : of;
  return (
    <>
      {of.length > MANY && (
        <div class="search small">
          <label for="case-search">{t("today.find")}</label>
          <input id="case-search" type="search" autocomplete="off" value={typed} data-testid="case-search" onInput={(event) => setTyped((event.target as HTMLInputElement).value)} />
        </div>
      )}
      {words && found.length === 0 ? <Card><Empty of="today.found.none" /></Card> : <Groups cases={found} />}
    </>
  );
}

interface Group {
  name: string;
  title: Key;
  mine: boolean;
  holds: (line: CaseLine) => boolean;
}

/** What the village has to do for the law goes before a photo that has to be sent anew. */
const MINE = ["SUPPLEMENT", "HAND_OVER"];

const GROUPS: Group[] = [
  { name: "refusal", title: "group.refusal", mine: true, holds: (line) => line.next === "READ_REFUSAL" || (!!line.photoRefusal && MINE.indexOf(line.next) < 0) },
  { name: "supplement", title: "group.supplement", mine: true, holds: (line) => line.next === "SUPPLEMENT" },
  { name: "handover", title: "group.handover", mine: true, holds: (line) => line.next === "HAND_OVER" },
  { name: "unsent", title: "group.unsent", mine: false, holds: (line) => line.next === "SEND" },
  { name: "closed", title: "group.closed", mine: false, holds: (line) => !line.open },
  { name: "posting", title: "group.posting", mine: false, holds: (line) => line.state === "PUBLICITY" },
  { name: "waiting", title: "group.waiting", mine: false, holds: () => true },
];

const SHOWN_ORDER = ["refusal", "supplement", "handover", "unsent", "posting", "waiting", "closed"];

function Groups({ cases }: { cases: CaseLine[] }) {
  const groupOf = (line: CaseLine) => GROUPS.filter((group) => group.holds(line))[0].name;
  if (cases.length === 0) {
    return <Card><Empty of="today.none" /></Card>;
  }
  return (
    <>
      {SHOWN_ORDER.map((name) => {
        const group = GROUPS.filter((one) => one.name === name)[0];
        const held = cases.filter((line) => groupOf(line) === name);
        return held.length === 0 ? null : (
          <Card key={name} title={group.title} count={held.length} testid={"group-" + name} tone={group.mine ? "note" : undefined}>
            <LongList of={held} row={(line) => <CaseRow key={line.case} line={line} />} />
          </Card>
        );
      })}
    </>
  );
}

function CaseRow({ line }: { line: CaseLine }) {
  const { node } = useHere();
  return (
    <li data-testid={"case-" + line.number}>
      <a class="caselink" href={"#/cases/" + line.case}>
        <span class="case-name">
          <b>{line.applicant}</b> {line.itemName}
          <small>{grouped(line.number)} · {dateTime(line.capturedAt)}</small>
        </span>
        <span class="case-facts">
          <StateBadge state={line.state} />
          <TransportBadge transport={line.transport} />
          <AttachmentsBadge count={line.attachments} transport={line.transport} />
          <DueBadge due={line.due} today={node.today} />
        </span>
        <span class="case-next">{word("next", line.next)}</span>
      </a>
      <Refusal of={line} />
      <PhotoTrouble of={line.photoRefusal} />
    </li>
  );
}
