import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { AttachmentsBadge, TransportBadge } from "kit/case/badges";
import { UpwardCourier } from "kit/courier/UpwardCourier";
import { useDoing, useLoad } from "kit/hooks";
import { Badge, Button, Card, Empty, Facts, Heading, LinkButton, Loading, type Tone } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { ago, bytes, dateTime, grouped } from "kit/time";
import type { Outbox, OutboxEntry, RefusedPhoto } from "kit/types";
import { t, word } from "kit/words";
import { SafetyNotices } from "./safety";
import { Fork, Standing } from "./troubles";

const LOOK_AGAIN_MS = 2000;

/** What is not yet where it belongs, why, and what to do about it. Nothing unsent can be deleted. */
export function OutboxPage() {
  const outbox = useLoad(api.outbox, [], LOOK_AGAIN_MS);
  const { say } = useHere();
  const sending = useDoing(async () => {
    await api.send();
    say(t("outbox.sending"));
    outbox.reload();
  });
  return (
    <>
      <div class="row between">
        <Heading of="outbox.title" />
        <Button kind="primary" icon="up" busy={sending.busy} onClick={sending.run} testid="send-now">{t("outbox.send")}</Button>
      </div>
      <ProblemBanner problem={outbox.error || sending.error} onRetry={outbox.reload} />
      {!outbox.data && !outbox.error && <Loading />}
      {outbox.data && outbox.data.forked && <Fork />}
      {outbox.data && <SafetyNotices of={outbox.data.device} />}
      {outbox.data && <Standing of={outbox.data} />}
      {outbox.data && <Counts of={outbox.data} />}
      {outbox.data && outbox.data.refusedPhotos.length > 0 && <RefusedPhotos of={outbox.data.refusedPhotos} />}
      <UpwardCourier base="/courier" onChange={outbox.reload} />
      {outbox.data && <Rows of={outbox.data.entries} />}
    </>
  );
}

function Counts({ of }: { of: Outbox }) {
  const { node } = useHere();
  return (
    <Card tone={tone(of)}>
      <p class="big" data-testid="unsent" data-count={of.unsent} data-photos={of.photos}>{waits(of)}</p>
      {of.refused > 0 && <p class="message">{t("outbox.refused", { n: of.refused })}</p>}
      <Facts
        of={[
          [t("outbox.link"), <Badge tone={of.link.state === "UP" ? "good" : "note"} code={of.link.state}>{word("link", of.link.state)}{of.link.reason ? t("colon") + of.link.reason : ""}</Badge>],
          [t("outbox.oldest"), of.unsent > 0 ? ago(of.oldestUnsent, node.now) : t("none")],
          [t("outbox.last"), <span data-testid="last-success">{dateTime(of.lastSuccess)}</span>],
          [t("outbox.next"), of.nextAttempt ? dateTime(of.nextAttempt) : t("outbox.next.none")],
        ]}
      />
      {of.missing.map((words) => <p key={words} class="message" data-testid="outbox-missing">{words}</p>)}
    </Card>
  );
}

function tone(of: Outbox): Tone {
  if (of.refused > 0 || of.refusedPhotos.length > 0) {
    return "bad";
  }
  return of.unsent > 0 || of.photos > 0 ? "note" : "good";
}

function waits(of: Outbox): string {
  const facts = { n: of.unsent, photos: of.photos, size: bytes(of.bytes) };
  if (of.unsent > 0) {
    return of.photos > 0 ? t("outbox.unsent.both", facts) : t("outbox.unsent", facts);
  }
  if (of.photos > 0) {
    return t("outbox.unsent.photos", facts);
  }
  return of.refused > 0 ? t("outbox.none.waits") : t("outbox.allsent");
}

function RefusedPhotos({ of }: { of: RefusedPhoto[] }) {
  return (
    <Card title="outbox.photos" count={of.length} tone="bad" testid="refused-photos">
      <ul class="cases">
        {of.map((photo) => (
          <li key={photo.hash} class="outrow">
            <span class="case-name">
              <b>{t("outbox.photo")}</b> {photo.number && grouped(photo.number)}
              <small>{bytes(photo.size)}</small>
            </span>
            <LinkButton to={"/cases/" + photo.case}>{t("case.open")}</LinkButton>
            <p class="message">{photo.reason} <b>{photo.todo}</b></p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Rows({ of }: { of: OutboxEntry[] }) {
  const troubled = of.filter((entry) => entry.reason);
  const others = of.filter((entry) => !entry.reason);
  return (
    <Card title="outbox.rows" count={of.length}>
      {of.length === 0 && <Empty of="outbox.none" />}
      <ul class="cases">
        {troubled.concat(others).map((entry) => (
          <li key={entry.seq} data-testid={"outbox-" + entry.seq} class="outrow">
            <span class="case-name">
              <b>{word("entry", entry.type)}</b> {entry.number && grouped(entry.number)}
              <small>{t("entry.seq", { n: entry.seq })} · {bytes(entry.size)}</small>
            </span>
            <span class="case-facts">
              <TransportBadge transport={entry.transport} />
              <AttachmentsBadge count={entry.attachments} transport={entry.transport} />
            </span>
            {entry.number && <LinkButton to={"/cases/" + entry.case}>{entry.reason ? t("outbox.mend") : t("case.open")}</LinkButton>}
            {entry.reason && <p class="message">{entry.reason} <b>{entry.todo}</b></p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
