import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { useLoad } from "kit/hooks";
import { Badge, Card, LinkButton } from "kit/parts/parts";
import { nearDay } from "kit/time";
import { t, word } from "kit/words";

const LOOK_AGAIN_MS = 30000;

/** Whom I promised to meet today, or should have met before; nothing while there is nobody. */
export function VisitsDue() {
  const { node } = useHere();
  const visits = useLoad(api.visits, [], LOOK_AGAIN_MS);
  const due = (visits.data || []).filter((visit) => visit.state === "OPEN" && visit.day <= node.today);
  return due.length === 0 ? null : (
    <Card title="visits.due" count={due.length} tone="note" testid="visits-due">
      <ul class="cases">
        {due.map((visit) => (
          <li key={visit.id} class="row between">
            <span class="case-name">
              <b>{visit.name}</b> {visit.phone} <Badge tone="calm" icon={visit.place === "HOME" ? "hand" : "clock"}>{word("visit.place", visit.place)}</Badge>
              <small>{[nearDay(visit.day, node.today) + (visit.time && " " + visit.time), visit.address, visit.note].filter(Boolean).join(" · ")}</small>
            </span>
            <LinkButton to="/visits">{t("visits.open")}</LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
