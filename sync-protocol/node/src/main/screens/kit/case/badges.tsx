import type { Count, Due } from "../types";
import { Badge, type Tone } from "../parts/parts";
import type { IconName } from "../parts/Icon";
import { dueInWords } from "../time";
import { t, word } from "../words";

/** The two facts that are never mixed: how far the papers came, and what the law says of the case. */

const STATE_TONES: { [state: string]: Tone } = {
  DRAFT: "grey",
  CAPTURED: "grey",
  RECEIVED: "calm",
  CORRECTION: "note",
  NOT_NEEDED: "grey",
  NOT_ACCEPTED: "bad",
  TRANSFERRED: "calm",
  ACCEPTED: "calm",
  REVIEW: "calm",
  JOINT: "calm",
  PUBLICITY: "calm",
  SUSPENDED: "calm",
  FORWARDED: "calm",
  DECIDED_YES: "good",
  DECIDED_NO: "bad",
  PRODUCING: "calm",
  DELIVERING: "calm",
  DELIVERED: "good",
  CLOSED: "good",
  WITHDRAWN: "grey",
  TERMINATED: "grey",
};

export function StateBadge({ state, testid }: { state: string; testid?: string }) {
  return <Badge tone={STATE_TONES[state] || "grey"} icon="paper" code={state} testid={testid || "state"}>{word("state", state)}</Badge>;
}

const TRANSPORT_TONES: { [transport: string]: Tone } = { SAVED: "note", AT_TOWNSHIP: "calm", AT_COUNTY: "good" };

export function TransportBadge({ transport, testid }: { transport: string; testid?: string }) {
  return (
    <Badge tone={TRANSPORT_TONES[transport] || "grey"} icon={transport === "SAVED" ? "box" : "up"} code={transport} testid={testid || "transport"}>
      {word("transport", transport)}
    </Badge>
  );
}

/** A photo that another case brought there already counts only once this case is there too. */
export function AttachmentsBadge({ count, transport }: { count: Count | null; transport?: string }) {
  if (!count || count.total === 0) {
    return null;
  }
  if (transport === "SAVED") {
    return <Badge tone="note" icon="camera" testid="attachments" code="SAVED">{t("attachments.saved", { n: count.total })}</Badge>;
  }
  const complete = count.kept >= count.total;
  return (
    <Badge tone={complete ? "good" : "note"} icon="camera" testid="attachments" code={complete ? "COMPLETE" : "PART"}>
      {complete ? t("attachments.complete", { n: count.total }) : t("attachments.part", { kept: count.kept, total: count.total })}
    </Badge>
  );
}

const LIGHTS: { [light: string]: [Tone, IconName] } = {
  GREEN: ["good", "clock"],
  YELLOW: ["note", "warn"],
  RED: ["bad", "stop"],
  DEEP_RED: ["worst", "stop"],
  BLUE: ["calm", "pause"],
  GREY: ["grey", "ring"],
};

export function DueBadge({ due, today }: { due: Due | null; today: string }) {
  if (!due) {
    return null;
  }
  const [tone, icon] = LIGHTS[due.light] || ["grey", "clock"];
  return (
    <span class="due">
      <Badge tone={tone} icon={icon} testid="due" code={due.light}>{word("clock", due.clock) === due.clock && due.name ? due.name : word("clock", due.clock)}{t("colon")}{dueInWords(due, today)}</Badge>
      {due.provisional && <Provisional />}
    </span>
  );
}

export function LightBadge({ light }: { light: string }) {
  const [tone, icon] = LIGHTS[light] || ["grey", "clock"];
  return <Badge tone={tone} icon={icon} code={light} testid="light">{word("light", light)}</Badge>;
}

/** Marks a date that a coming year's list may still move. */
export function Provisional() {
  return <em class="provisional" title={t("provisional.why")} data-testid="provisional">{t("provisional")}</em>;
}
