import { useState } from "preact/hooks";
import { api } from "../api";
import { Button, Card, Empty } from "../parts/parts";
import type { DeskCase } from "../types";
import { t } from "../words";

interface Scan {
  hash: string;
  name: string;
}

const ZOOMS = [1, 1.5, 2, 3];

/** The photos one after the other, large, beside the form that is checked against them. */
export function ScanBeside({ of }: { of: DeskCase }) {
  const scans = scansOf(of);
  const [at, setAt] = useState(0);
  const [turned, setTurned] = useState(0);
  const [zoom, setZoom] = useState(0);
  const shown = scans[Math.min(at, scans.length - 1)];
  const show = (next: number) => {
    setAt((next + scans.length) % scans.length);
    setTurned(0);
  };
  if (!shown) {
    return <Card title="scans.title"><Empty of="scans.none" /></Card>;
  }
  return (
    <Card title="scans.title" count={scans.length} testid="scans">
      <p class="row between">
        <span><b>{shown.name}</b> <small>{t("queue.nth", { at: at + 1, of: scans.length })}</small></span>
        <span class="row">
          <Button icon="back" label={t("scans.before")} onClick={() => show(at - 1)} testid="scan-before" />
          <Button label={t("scans.zoom")} icon="search" onClick={() => setZoom((zoom + 1) % ZOOMS.length)} testid="scan-zoom">{Math.round(100 * ZOOMS[zoom])}%</Button>
          <Button label={t("scans.turn")} icon="turn" onClick={() => setTurned((turned + 1) % 4)} testid="scan-turn" />
          <Button kind="primary" onClick={() => show(at + 1)} testid="scan-after">{t("scans.after")}</Button>
        </span>
      </p>
      <div class="scanpane" tabIndex={0} role="group" aria-label={shown.name}>
        <img class={"turned-" + turned} style={{ width: 100 * ZOOMS[zoom] + "%" }} src={api.attachmentUrl(shown.hash)} alt={shown.name} />
      </div>
    </Card>
  );
}

function scansOf(one: DeskCase): Scan[] {
  const scans: Scan[] = [];
  (one.application ? one.application.materials : []).forEach((given) => {
    const asked = one.item.materials.filter((material) => material.no === given.no)[0];
    given.attachments.forEach((hash, at) => scans.push({ hash, name: t("photo.nth", { name: asked ? asked.name : String(given.no), n: at + 1 }) }));
  });
  return scans;
}
