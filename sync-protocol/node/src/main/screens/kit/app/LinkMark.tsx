import { api } from "../api";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, type Tone } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime } from "../time";
import type { UpwardLink } from "../types";
import { t, word } from "../words";

const TONES: { [state: string]: Tone } = { UP: "good", DOWN: "note", PORTAL: "note", REFUSED: "bad", WAIT: "calm" };
const LOOK_AGAIN_MS = 5000;

/** Whether the node above was reached last time, in a word; a click leads to the outbox. */
export function LinkMark() {
  const outbox = useLoad(api.outbox, [], LOOK_AGAIN_MS);
  if (outbox.error && outbox.error.status === 0) {
    return <Badge tone="bad" testid="link-state" code="GONE">{word("link", "GONE")}</Badge>;
  }
  if (!outbox.data) {
    return null;
  }
  const { link, unsent, forked } = outbox.data;
  return (
    <a class="plainlink" href="#/outbox">
      <Badge tone={forked ? "bad" : TONES[link.state] || "grey"} testid="link-state" code={link.state}>
        {word("link", link.state)}
        {unsent > 0 ? t("link.unsent", { n: unsent }) : ""}
        {forked ? t("link.forked") : ""}
      </Badge>
    </a>
  );
}

/** A township's line to the county: how it is, since when, how much waits; opened, why. */
export function UpwardMark() {
  const upward = useLoad(api.link, [], LOOK_AGAIN_MS);
  const sending = useDoing(async () => {
    await api.send();
    upward.reload();
  });
  if (!upward.data) {
    return null;
  }
  const { link, lastSuccess, refusals, unread } = upward.data;
  return (
    <details class="linkmark">
      <summary>
        <Badge tone={refusals.length + unread.length > 0 ? "bad" : TONES[link.state] || "grey"} testid="link-state" code={link.state}>{inWords(upward.data)}</Badge>
      </summary>
      <div class="linkmark-more" data-testid="link-more">
        <p>{t("upward.last", { time: lastSuccess ? dateTime(lastSuccess) : t("upward.never") })}</p>
        {link.reason && <p>{link.reason}</p>}
        {refusals.map((reason) => <p key={reason} class="message">{t("upward.refused")}{reason}</p>)}
        {unread.map((answer) => <Unread key={answer.read} of={answer} onRead={upward.reload} />)}
        <Button icon="up" busy={sending.busy} onClick={sending.run} testid="send-now">{t("outbox.send")}</Button>
        <ProblemBanner problem={sending.error} />
      </div>
    </details>
  );
}

/** An act of this township that the county did not let stand: it stays until somebody has read it. */
function Unread({ of, onRead }: { of: UpwardLink["unread"][0]; onRead: () => void }) {
  const reading = useDoing(async () => {
    await api.readRefusal(of.read);
    onRead();
  });
  return (
    <p class="message" data-testid="act-refused">
      <a href={`#/cases/${of.case}`}>{t("upward.act")}</a>{of.reason}{of.todo}
      <Button busy={reading.busy} onClick={reading.run} testid="act-refused-read">{t("refusal.read")}</Button>
      <ProblemBanner problem={reading.error} />
    </p>
  );
}

function inWords({ link, lastSuccess, waiting, photos }: UpwardLink): string {
  const state = link.state === "UP" ? t("upward.up") : word("upward", link.state);
  const since = link.state === "DOWN" && lastSuccess ? t("upward.since", { time: dateTime(lastSuccess) }) : "";
  const waits = waiting + photos > 0 ? t("upward.waiting", { n: waiting, photos }) : "";
  return state + since + waits;
}
