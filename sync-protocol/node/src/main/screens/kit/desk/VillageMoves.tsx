import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { RegionField } from "../fields/RegionField";
import { useDoing, useLoad } from "../hooks";
import { Button, Card, Empty } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime } from "../time";
import type { Regions } from "../types";
import { t } from "../words";

const LOOK_AGAIN_MS = 10000;

/** The villages that the county has given to another township: which, by whom, why; and to give one. */
export function VillageMoves() {
  const moves = useLoad(api.villageMoves, [], LOOK_AGAIN_MS);
  const { regions } = useHere();
  const [open, setOpen] = useState(false);
  return (
    <Card title="moves.title" count={moves.data ? moves.data.length : 0}>
      <p class="quiet">{t("moves.what")}</p>
      <ProblemBanner problem={moves.error} onRetry={moves.reload} />
      {moves.data && moves.data.length === 0 && <Empty of="moves.none" />}
      <ul class="cases">
        {moves.data && moves.data.map((move) => (
          <li key={move.region + move.at} data-testid={"moved-" + move.region}>
            <p><b>{name(regions, move.region)}</b>: {name(regions, move.from)} → {name(regions, move.township)}</p>
            <p class="quiet">{move.reason} · {move.person} · {dateTime(move.at)}</p>
          </li>
        ))}
      </ul>
      {open ? <Move onDone={() => { setOpen(false); moves.reload(); }} onNot={() => setOpen(false)} /> : (
        <Button kind="quiet" onClick={() => setOpen(true)} testid="move-village">{t("moves.open")}</Button>
      )}
    </Card>
  );
}

function Move({ onDone, onNot }: { onDone: () => void; onNot: () => void }) {
  const { node, regions, say } = useHere();
  const [village, setVillage] = useState("");
  const [township, setTownship] = useState("");
  const [address, setAddress] = useState("");
  const [reason, setReason] = useState("");
  const [atOnce, setAtOnce] = useState(false);
  const world = { today: node.today, regions };
  const moving = useDoing(async () => {
    const { moved, waiting } = await api.moveVillage({ region: village, township, address, reason, atOnce });
    say(t("moves.done", { n: moved, m: waiting }));
    onDone();
  });
  return (
    <div class="card note" data-testid="move-form">
      <p>{t("moves.act")}</p>
      <div class="field">
        <label for="move-region">{t("moves.village")}</label>
        <RegionField
          id="move-region"
          field={{ id: "region", label: t("moves.village"), type: "region", required: true, validation: { level: "village" } }}
          value={village}
          onChange={(value) => setVillage(String(value))}
          onLeave={() => {}}
          world={world}
        />
      </div>
      <div class="field">
        <label for="move-township">{t("moves.township")}</label>
        <RegionField
          id="move-township"
          field={{ id: "township", label: t("moves.township"), type: "region", required: true, validation: { level: "township" } }}
          value={township}
          onChange={(value) => setTownship(String(value))}
          onLeave={() => {}}
          world={world}
        />
      </div>
      <div class="field">
        <label for="move-address">{t("moves.address")}</label>
        <input id="move-address" maxLength={200} placeholder="http://192.0.2.1:8600" value={address} data-testid="move-address" onInput={(event) => setAddress((event.target as HTMLInputElement).value)} />
      </div>
      <div class="field">
        <label for="move-reason">{t("townships.reason")}</label>
        <input id="move-reason" maxLength={200} value={reason} data-testid="move-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} />
      </div>
      <p>
        <label class="check">
          <input type="checkbox" checked={atOnce} data-testid="move-at-once" onChange={(event) => setAtOnce((event.target as HTMLInputElement).checked)} /> {t("moves.atonce")}
        </label>
      </p>
      <div class="row after">
        <Button kind="primary" busy={moving.busy} disabled={!village || !township || !reason.trim()} onClick={moving.run} testid="move-go">{t("moves.go")}</Button>
        <Button kind="quiet" onClick={onNot}>{t("townships.not")}</Button>
      </div>
      <ProblemBanner problem={moving.error} />
    </div>
  );
}

function name(regions: Regions | null | undefined, code: string): string {
  if (!regions) {
    return code;
  }
  for (const township of regions.townships) {
    if (township.code === code) {
      return township.name;
    }
    const village = township.villages.filter((each) => each.code === code)[0];
    if (village) {
      return village.name;
    }
  }
  return code;
}
