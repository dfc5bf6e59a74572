import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { useDoing } from "kit/hooks";
import type { DeviceSafety } from "kit/outbox";
import { Button, Card, type Tone } from "kit/parts/parts";
import { bytes, span } from "kit/time";
import { t, type Key } from "kit/words";

/** What endangers the work on this device, in words that say what to do; nothing while all is well. */

const DISK: { [level: string]: { title: Key; what: Key; tone: Tone } } = {
  LOW: { title: "disk.LOW", what: "disk.LOW.what", tone: "note" },
  SHORT: { title: "disk.SHORT", what: "disk.SHORT.what", tone: "bad" },
  FULL: { title: "disk.FULL", what: "disk.FULL.what", tone: "worst" },
};

const COPY: { [state: string]: { title: Key; what: Key } } = {
  GONE: { title: "copy.GONE", what: "copy.GONE.what" },
  FULL: { title: "copy.FULL", what: "copy.FULL.what" },
};

export function SafetyNotices({ of }: { of: DeviceSafety }) {
  const disk = DISK[of.disk];
  const copy = COPY[of.copy];
  return (
    <>
      {of.recovered && <Recovered of={of.recovered} />}
      {disk && <Notice tone={disk.tone} testid="disk" title={t(disk.title, { size: bytes(of.free) })} what={t(disk.what)} />}
      {of.clockSkew !== 0 && <Notice tone="note" testid="clock" title={t(of.clockSkew > 0 ? "clock.fast" : "clock.slow", { by: span(of.clockSkew) })} what={t("clock.what")} />}
      {copy && <Notice tone="note" testid="copy" title={t(copy.title)} what={t(copy.what)} />}
    </>
  );
}

function Notice({ tone, testid, title, what }: { tone: Tone; testid: string; title: string; what: string }) {
  return (
    <Card tone={tone} testid={testid}>
      <p class="big">{title}</p>
      <p>{what}</p>
    </Card>
  );
}

function Recovered({ of }: { of: NonNullable<DeviceSafety["recovered"]> }) {
  const { say } = useHere();
  const reading = useDoing(async () => {
    await api.recoveredRead();
    say(t("recovered.read"));
  });
  const some = of.missing !== "" || of.photosMissing > 0 || of.draftsTorn;
  return (
    <Card title="recovered.title" tone={some ? "bad" : "note"} testid="recovered">
      <p>{t(some ? "recovered.some" : "recovered.all", { n: of.entries })}</p>
      {of.missing && <p class="message" data-testid="recovered-missing">{t("recovered.missing", { missing: of.missing })}</p>}
      {of.photosMissing > 0 && <p class="message">{t("recovered.photos", { n: of.photosMissing })}</p>}
      {of.draftsTorn && <p class="message">{t("recovered.drafts")}</p>}
      <p class="quiet">{t("recovered.cause")}</p>
      <Button busy={reading.busy} onClick={reading.run} testid="recovered-read">{t("recovered.read")}</Button>
    </Card>
  );
}
