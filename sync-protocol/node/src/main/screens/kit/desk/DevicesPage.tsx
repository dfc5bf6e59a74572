import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { RegionField } from "../fields/RegionField";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, Card, Empty, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { ago, dateTime } from "../time";
import type { DeviceLine, EnrolmentCode } from "../types";
import { t, word } from "../words";
import { Backup } from "./Backup";
import { PortsCard } from "./PortsCard";
import { SilentVillages } from "./SilentVillages";
import { Townships } from "./Townships";
import { VillageMoves } from "./VillageMoves";

const LOOK_AGAIN_MS = 5000;

/** The machines below this node, when each was last heard, and codes that let new ones in. */
export function DevicesPage() {
  const devices = useLoad(api.devices, [], LOOK_AGAIN_MS);
  const { node } = useHere();
  return (
    <>
      <Heading of="devices.title" />
      <ProblemBanner problem={devices.error} onRetry={devices.reload} />
      <SilentVillages />
      {!devices.data && !devices.error && <Loading />}
      {devices.data && node.kind === "COUNTY" && <Townships machines={devices.data.devices} />}
      {node.kind === "COUNTY" && <VillageMoves />}
      {devices.data && (
        <div class="columns">
          <Card title="devices.list" count={devices.data.devices.length}><Devices lines={devices.data.devices} onDone={devices.reload} /></Card>
          <Card title="codes.title"><Codes codes={devices.data.codes} onNew={devices.reload} /></Card>
        </div>
      )}
      <PortsCard />
      {node.kind === "COUNTY" && <Backup />}
    </>
  );
}

const SHOWN = 20;
const WAYS = ["all", "unsent", "unseen", "revoked"];

/** A county has hundreds: the list is searched by place or number, and shown a screenful at a time. */
function Devices({ lines, onDone }: { lines: DeviceLine[]; onDone: () => void }) {
  const [typed, setTyped] = useState("");
  const [way, setWay] = useState("all");
  const [most, setMost] = useState(SHOWN);
  const found = lines.filter((line) => isOf(way, line) && speaksOf(line, typed.trim()));
  return (
    <>
      {lines.length === 0 && <Empty of="devices.none" />}
      {lines.length > SHOWN && (
        <>
          <div class="chips" role="group" aria-label={t("devices.which")}>
            {WAYS.map((one) => (
              <button key={one} type="button" class="chip" aria-pressed={way === one} data-testid={"devices-" + one} onClick={() => setWay(one)}>
                {word("devices.way", one)} {lines.filter((line) => isOf(one, line)).length}
              </button>
            ))}
          </div>
          <div class="search small">
            <label for="devices-search">{t("devices.search")}</label>
            <input id="devices-search" type="search" value={typed} data-testid="devices-search" onInput={(event) => setTyped((event.target as HTMLInputElement).value)} />
          </div>
          {found.length === 0 && <Empty of="devices.not.found" />}
        </>
      )}
      <ul class="cases">{found.slice(0, most).map((line) => <Device key={line.id} line={line} onDone={onDone} />)}</ul>
      {found.length > most && (
        <p class="more"><Button icon="plus" onClick={() => setMost(most + SHOWN)} testid="devices-more">{t("devices.more", { n: found.length - most })}</Button></p>
      )}
    </>
  );
}

function isOf(way: string, line: DeviceLine): boolean {
  const out = !!line.revokedAt;
  return way === "all" || (way === "revoked" ? out : !out && (way === "unsent" ? !!line.unsent : !line.lastSeen));
}

function speaksOf(line: DeviceLine, text: string): boolean {
  return (line.regionName + " " + line.name + " " + line.id).indexOf(text) >= 0;
}

function Device({ line, onDone }: { line: DeviceLine; onDone: () => void }) {
  const { node } = useHere();
  return (
    <li data-testid={"device-" + line.id}>
      <p><b>{line.regionName || line.name}</b> <small class="number">{line.id}</small> {line.revokedAt && <Badge tone="grey" code="REVOKED">{t("device.revoked", { time: dateTime(line.revokedAt) })}</Badge>}</p>
      {line.revokedFor && <p class="message">{line.revokedFor}</p>}
      <p>
        {line.lastSeen ? t("device.seen", { ago: ago(line.lastSeen, node.now) }) : t("device.unseen")} · {t("device.unsent", { n: line.unsent === null || line.unsent === undefined ? t("unknown") : line.unsent })}
        {line.unsent ? " · " + t("device.oldest", { ago: ago(line.oldestUnsent, node.now) }) : ""}
      </p>
      <p class="quiet">{t("device.since", { time: dateTime(line.enrolledAt) })}{line.version ? " · " + line.version : ""}</p>
      {!line.revokedAt && <Revoke line={line} onDone={onDone} />}
    </li>
  );
}

/** Shutting a machine out is final, so it asks for the reason and when the machine was lost. */
function Revoke({ line, onDone }: { line: DeviceLine; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [at, setAt] = useState("");
  const revoking = useDoing(async () => {
    await api.revoke(line.id, reason, at ? new Date(at + "+08:00").getTime() : null);
    setOpen(false);
    onDone();
  });
  if (!open) {
    return <Button kind="quiet" onClick={() => setOpen(true)} testid={"revoke-" + line.id}>{t("device.revoke")}</Button>;
  }
  return (
    <div class="card note" data-testid="revoke-form">
      <p>{t("device.revoke.what")}</p>
      <div class="field">
        <label for={"why-" + line.id}>{t("device.revoke.reason")}</label>
        <input id={"why-" + line.id} maxLength={200} value={reason} data-testid="revoke-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} />
      </div>
      <div class="field">
        <label for={"when-" + line.id}>{t("device.revoke.at")}</label>
        <input id={"when-" + line.id} type="datetime-local" value={at} data-testid="revoke-at" onInput={(event) => setAt((event.target as HTMLInputElement).value)} />
      </div>
      <div class="row after">
        <Button kind="danger" busy={revoking.busy} disabled={!reason.trim()} onClick={revoking.run} testid="revoke-go">{t("device.revoke.go")}</Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>{t("device.revoke.not")}</Button>
      </div>
      <ProblemBanner problem={revoking.error} />
    </div>
  );
}

function Codes({ codes, onNew }: { codes: EnrolmentCode[]; onNew: () => void }) {
  const { node, regions } = useHere();
  const [region, setRegion] = useState(node.region);
  const [fresh, setFresh] = useState<EnrolmentCode | null>(null);
  const making = useDoing(async () => {
    setFresh(await api.newCode(region));
    onNew();
  });
  const county = node.kind === "COUNTY";
  return (
    <>
      <p>{t(county ? "codes.what.county" : "codes.what.township")}</p>
      <RegionField
        id="code-region"
        field={{ id: "region", label: t("codes.for"), type: "region", required: true, validation: { level: county ? "township" : "village" } }}
        value={region}
        onChange={(value) => setRegion(String(value))}
        onLeave={() => {}}
        world={{ today: node.today, regions }}
      />
      <Button kind="primary" icon="plus" disabled={!region || region === node.region} busy={making.busy} onClick={making.run} testid="new-code">{t("codes.new")}</Button>
      <ProblemBanner problem={making.error} />
      {fresh && (
        <div class="freshcode" role="status">
          <p>{t("codes.tell")}</p>
          <p class="code" data-testid="fresh-code" data-enrolment-code={fresh.code}>{fresh.code}</p>
          <p class="quiet">{t("codes.until", { time: dateTime(fresh.expiresAt) })}</p>
        </div>
      )}
      <ul class="cases">
        {codes.map((code) => (
          <li key={code.code} class="row between">
            <span><b class="code">{code.code}</b> {code.regionName}</span>
            <small>{t("codes.until", { time: dateTime(code.expiresAt) })}</small>
          </li>
        ))}
      </ul>
      {codes.length === 0 && <Empty of="codes.none" />}
    </>
  );
}
