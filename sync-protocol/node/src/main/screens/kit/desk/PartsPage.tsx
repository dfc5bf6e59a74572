import { api } from "../api";
import { useHere } from "../app/here";
import { LightBadge } from "../case/badges";
import { useLoad } from "../hooks";
import { Badge, Card, Empty, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import { dayInWords, grouped } from "../time";
import type { PartLine } from "../joint";
import { t } from "../words";

const LOOK_AGAIN_MS = 5000;

/** What other organs ask of this department, the nearest due first. */
export function PartsPage() {
  const { person } = useHere();
  const parts = useLoad(() => api.parts(), [], LOOK_AGAIN_MS);
  const rows = parts.data ? parts.data.rows.slice().sort((one, other) => one.part.due.localeCompare(other.part.due)) : [];
  return (
    <>
      <Heading of="joint.list" />
      <p class="quiet">{person.department} · {t("joint.list.what")}</p>
      <ProblemBanner problem={parts.error} onRetry={parts.reload} />
      {!parts.data && !parts.error && <Loading />}
      {parts.data && (rows.length === 0 ? <Card><Empty of="joint.list.none" /></Card> : <Parts rows={rows} />)}
    </>
  );
}

function Parts({ rows }: { rows: PartLine[] }) {
  const { node } = useHere();
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t("joint.list")}>
      <table class="queue" data-testid="parts">
        <thead>
          <tr>
            <th scope="col">{t("queue.case")}</th>
            <th scope="col">{t("joint.part")}</th>
            <th scope="col">{t("queue.due")}</th>
            <th scope="col">{t("queue.from")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.case} data-testid={"asked-" + row.number} onClick={() => go("/desk/" + row.case)}>
              <td>
                <a href={"#/desk/" + row.case}><b>{row.applicant}</b> · {row.itemName}</a>
                <small class="number">{grouped(row.part.number)}</small>
              </td>
              <td>
                {row.part.when || t("joint.always")}
                {row.part.sent.map((sent) => <Badge key={sent.kind} tone={sent.refused ? "bad" : "calm"}>{t(sent.refused ? "joint.back" : "joint.under.way")}</Badge>)}
              </td>
              <td><LightBadge light={row.part.light}>{t("joint.due", { day: dayInWords(row.part.due, node.today) })}</LightBadge></td>
              <td>{row.regionName}<small>{row.department}</small></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
