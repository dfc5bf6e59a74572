import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { useDoing, useLoad } from "kit/hooks";
import { Badge, Button, Card, Confirm, Empty, Heading, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { nearDay } from "kit/time";
import type { Visit, VisitTyped } from "kit/visits";
import { t, word, type Key } from "kit/words";
import { VisitForm } from "./VisitForm";

/** What is about to be said of a visit. */
interface Closing {
  visit: Visit;
  done: boolean;
}

/** Home visits and appointments: written down while somebody is on the phone, done or called off later. */
export function VisitsPage() {
  const { node, say } = useHere();
  const visits = useLoad(api.visits, []);
  const [open, setOpen] = useState<Visit | "new" | null>(null);
  const saving = useDoing(async (typed: VisitTyped) => {
    await (open === "new" ? api.bookVisit(typed) : api.changeVisit((open as Visit).id, typed));
    setOpen(null);
    say(t("visit.saved"));
    visits.reload();
  });
  const [asked, setAsked] = useState<Closing | null>(null);
  const closing = useDoing(async ({ visit, done }: Closing) => {
    await api.closeVisit(visit.id, done);
    setAsked(null);
    visits.reload();
  });
  const act = t(asked && asked.done ? "visit.done" : "visit.drop");
  const all = visits.data || [];
  const begin = (which: Visit | "new") => {
    saving.clear();
    setOpen(which);
  };
  return (
    <>
      <div class="row between">
        <Heading of="visits.title" />
        {!open && <Button kind="primary" icon="plus" onClick={() => begin("new")} testid="visit-new">{t("visit.new")}</Button>}
      </div>
      <p class="quiet">{t("visits.what")}</p>
      <ProblemBanner problem={visits.error} onRetry={visits.reload} />
      {open && <VisitForm key={open === "new" ? "new" : open.id} visit={open === "new" ? null : open} today={node.today} saving={saving} onClose={() => setOpen(null)} />}
      {!visits.data && !visits.error && <Loading />}
      {visits.data && (
        <Card title="visits.coming">
          {all.every((visit) => visit.state !== "OPEN") && <Empty of="visits.none" />}
          <ul class="cases">
            {all.filter((visit) => visit.state === "OPEN").map((visit) => (
              <VisitRow key={visit.id} visit={visit} today={node.today} onEdit={() => begin(visit)} onClose={(done) => setAsked({ visit, done })} />
            ))}
          </ul>
        </Card>
      )}
      {asked && (
        <Confirm title={t("visit.sure", { name: asked.visit.name, act })} yes={act} busy={closing.busy} onYes={() => void closing.run(asked)} onNo={() => setAsked(null)}>
          <p>{t("visit.final")}</p>
          <ProblemBanner problem={closing.error} />
        </Confirm>
      )}
      {all.some((visit) => visit.state !== "OPEN") && <Over visits={all.filter((visit) => visit.state !== "OPEN")} today={node.today} />}
    </>
  );
}

function VisitRow({ visit, today, onEdit, onClose }: { visit: Visit; today: string; onEdit: () => void; onClose: (done: boolean) => void }) {
  const of = (act: Key) => t(act) + t("colon") + visit.name;
  return (
    <li class="row between" data-testid="visit" data-day={visit.day}>
      <span class="case-name">
        <b>{visit.name}</b> {visit.phone}{" "}
        <Badge tone="calm" icon={visit.place === "HOME" ? "hand" : "clock"} code={visit.place}>{word("visit.place", visit.place)}</Badge>{" "}
        {visit.day < today && <Badge tone="bad">{t("visit.late")}</Badge>}
        <small>{[nearDay(visit.day, today) + (visit.time && " " + visit.time), visit.address, visit.note].filter(Boolean).join(" · ")}</small>
      </span>
      <span class="row">
        <Button kind="primary" icon="check" label={of("visit.done")} onClick={() => onClose(true)} testid="visit-done">{t("visit.done")}</Button>
        <Button icon="pen" label={of("visit.edit")} onClick={onEdit} testid="visit-edit">{t("visit.edit")}</Button>
        <Button kind="quiet" icon="cross" label={of("visit.drop")} onClick={() => onClose(false)} testid="visit-drop">{t("visit.drop")}</Button>
      </span>
    </li>
  );
}

function Over({ visits, today }: { visits: Visit[]; today: string }) {
  return (
    <details class="others">
      <summary>{t("visits.over", { n: visits.length })}</summary>
      <ul class="lines">
        {visits.map((visit) => (
          <li key={visit.id}>{nearDay(visit.day, today)} <b>{visit.name}</b> {word("visit.state", visit.state)}</li>
        ))}
      </ul>
    </details>
  );
}
