import type { ComponentChildren } from "preact";
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

/**
 * A village's badge says how far its photos have come, and 已齐 only when the county has said so; an
 * office's says what has arrived at that office. A photo that another case brought there already
 * counts only once this case is there too.
 */
export function AttachmentsBadge({ count, transport }: { count: Count | null; transport?: string }) {
  if (!count || count.total === 0) {
    return null;
  }
  const [tone, code, words] = attachmentsInWords(count, transport);
  return <Badge tone={tone} icon="camera" testid="attachments" code={code}>{words}</Badge>;
}

function attachmentsInWords(count: Count, transport?: string): [Tone, string, string] {
  const { kept, total } = count;
  const township = count.township || 0;
  if (transport === "SAVED") {
    return ["note", "SAVED", t("attachments.saved", { n: total })];
  }
  if (kept >= total) {
    return ["good", "COMPLETE", t(transport ? "attachments.complete" : "attachments.here", { n: total })];
  }
  if (township >= total && kept === 0) {
    return ["calm", "AT_TOWNSHIP", t("attachments.township", { n: total })];
  }
  return township > 0
    ? ["note", "PART", t("attachments.way", { township, kept, total })]
    : ["note", "PART", t("attachments.part", { kept, total })];
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

export function LightBadge({ light, testid, children }: { light: string; testid?: string; children?: ComponentChildren }) {
  const [tone, icon] = LIGHTS[light] || ["grey", "clock"];
  return <Badge tone={tone} icon={icon} code={light} testid={testid || "light"}>{word("light", light)}{children && <>{t("colon")}{children}</>}</Badge>;
}

const TELLING = ["YELLOW", "RED", "DEEP_RED"];

/** A light of the case that is worse than that of the limit shown, and the step's own when it tells something. */
export function OtherLights({ of }: { of: { due: Due | null; light: string; stepLight: string } }) {
  const worse = TELLING.indexOf(of.light) > TELLING.indexOf(of.due ? of.due.light : "");
  const [tone, icon] = LIGHTS[of.stepLight] || ["grey", "clock"];
  return (
    <>
      {worse && <LightBadge light={of.light} />}
      {TELLING.indexOf(of.stepLight) >= 0 && <Badge tone={tone} icon={icon} code={of.stepLight} testid="step-light">{t("light.step")}{word("light", of.stepLight)}</Badge>}
    </>
  );
}

/** Marks a date that a coming year's list may still move. */
export function Provisional() {
  return <em class="provisional" title={t("provisional.why")} data-testid="provisional">{t("provisional")}</em>;
}
