import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, Card, Empty } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime } from "../time";
import type { ChargeLine, DeviceLine } from "../types";
import { t } from "../words";

const LOOK_AGAIN_MS = 10000;

/** So many are shown unasked, and more where the county stands in for one. */
const FEW = 6;

/** Which node is in charge of each township; the county stands in for one whose machine is dead. */
export function Townships({ machines }: { machines: DeviceLine[] }) {
  const charges = useLoad(api.charges, [], LOOK_AGAIN_MS);
  const townships = machines.filter((machine) => machine.kind === "TOWNSHIP");
  const regions = townships.map((machine) => machine.region).filter((region, at, all) => all.indexOf(region) === at);
  return (
    <Card title="townships.title" count={regions.length}>
      <p class="quiet">{t("townships.what")}</p>
      <ProblemBanner problem={charges.error} onRetry={charges.reload} />
      {regions.length === 0 && <Empty of="townships.none" />}
      {regions.length > 0 && <details open={regions.length <= FEW || (charges.data || []).some((charge) => charge.standsIn)}>
        <summary>{t("townships.each", { n: regions.length })}</summary>
        <ul class="cases">
          {charges.data && regions.map((region) => (
            <Township
              key={region}
              machines={townships.filter((machine) => machine.region === region)}
              charge={charges.data!.filter((charge) => charge.region === region)[0]}
              onDone={charges.reload}
            />
          ))}
        </ul>
      </details>}
    </Card>
  );
}

function Township({ machines, charge, onDone }: { machines: DeviceLine[]; charge?: ChargeLine; onDone: () => void }) {
  const { say } = useHere();
  const [open, setOpen] = useState("");
  const [reason, setReason] = useState("");
  const region = machines[0].region;
  const standsIn = charge !== undefined && charge.standsIn;
  const inCharge = charge ? charge.node : machines[0].id;
  const doing = useDoing(async () => {
    const { moved } = await (standsIn ? api.handOver(region, open, reason) : api.takeOver(region, reason));
    say(t(standsIn ? "townships.handed" : "townships.taken", { n: moved }));
    setOpen("");
    setReason("");
    onDone();
  });
  return (
    <li data-testid={"township-" + region}>
      <p>
        <b>{machines[0].regionName}</b>{" "}
        <Badge tone={standsIn ? "note" : "good"} code={standsIn ? "STANDS_IN" : "OWN"}>{standsIn ? t("townships.standsin") : t("townships.own", { node: inCharge })}</Badge>
      </p>
      {charge && <p class="quiet">{charge.reason} · {dateTime(charge.at)}</p>}
      <div class="row">
        {!standsIn && <Button kind="quiet" onClick={() => setOpen(inCharge)} testid={"take-over-" + region}>{t("townships.take")}</Button>}
        {standsIn && machines.filter((machine) => !machine.revokedAt).map((machine) => (
          <Button key={machine.id} kind="quiet" onClick={() => setOpen(machine.id)} testid={"hand-over-" + machine.id}>{t("townships.hand", { node: machine.id })}</Button>
        ))}
      </div>
      {open && (
        <div class="card note">
          <p>{t(standsIn ? "townships.hand.what" : "townships.take.what")}</p>
          <div class="field">
            <label for={"because-" + region}>{t("townships.reason")}</label>
            <input id={"because-" + region} maxLength={200} value={reason} data-testid="township-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} />
          </div>
          <div class="row after">
            <Button kind="primary" busy={doing.busy} disabled={!reason.trim()} onClick={doing.run} testid="township-go">{t(standsIn ? "townships.hand.go" : "townships.take.go")}</Button>
            <Button kind="quiet" onClick={() => setOpen("")}>{t("townships.not")}</Button>
          </div>
          <ProblemBanner problem={doing.error} />
        </div>
      )}
    </li>
  );
}
