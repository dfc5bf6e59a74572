import { api } from "../api";
import { useHere } from "../app/here";
import { useLoad } from "../hooks";
import { Card } from "../parts/parts";
import { ago } from "../time";
import { t } from "../words";

const LOOK_AGAIN_MS = 60_000;

/** Villages that nobody has heard of for some working days; nothing at all when there are none. */
export function SilentVillages() {
  const { node } = useHere();
  const silent = useLoad(api.silentVillages, [], LOOK_AGAIN_MS);
  if (!silent.data || silent.data.villages.length === 0) {
    return null;
  }
  const { villages, workingDays } = silent.data;
  return (
    <Card title="silent.title" count={villages.length}>
      <p>{t("silent.what", { days: workingDays })}</p>
      <ul class="cases" data-testid="silent-villages">
        {villages.map((village) => (
          <li key={village.region} class="row between" data-testid={"silent-" + village.region}>
            <span><b>{village.regionName}</b> {t("silent.days", { days: village.workingDays })}</span>
            <small>
              {village.lastSeen ? t("device.seen", { ago: ago(village.lastSeen, node.now) }) : t("device.unseen")}
              {village.unsent > 0 ? " · " + t("device.unsent", { n: village.unsent }) : ""}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
