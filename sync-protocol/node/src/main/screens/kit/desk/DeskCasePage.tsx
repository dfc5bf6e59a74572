import { api } from "../api";
import { useHere } from "../app/here";
import { AttachmentsBadge, DueBadge, StateBadge } from "../case/badges";
import { ClocksCard, HistoryCard, LettersCard, MissingCard } from "../case/facts";
import { GivenPapers } from "../case/GivenPapers";
import { FilledForm } from "../fields/shown";
import { useLoad, type Loaded } from "../hooks";
import { Card, Facts, LinkButton, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime, grouped } from "../time";
import type { DeskCase, Item } from "../types";
import { t, word } from "../words";
import { ActDesk } from "./ActDesk";

const LOOK_AGAIN_MS = 6000;

/** A case on the desk: the application on the left, what may be done on the right. */
export function DeskCasePage({ id }: { id: string }) {
  const shown = useLoad(() => api.deskCase(id), [id], LOOK_AGAIN_MS);
  const code = shown.data && itemCode(shown.data);
  const item = useLoad(() => (code ? api.item(code) : Promise.reject()), [code]);
  if (!shown.data) {
    return shown.error ? <ProblemBanner problem={shown.error} onRetry={shown.reload} /> : <Loading />;
  }
  return <Desk shown={shown} one={shown.data} item={item.data} />;
}

function itemCode(of: DeskCase): string {
  const item = of.item as unknown as string | Item;
  return typeof item === "string" ? item : item.code;
}

function Desk({ shown, one, item }: { shown: Loaded<DeskCase>; one: DeskCase; item: Item | null }) {
  const { node, regions } = useHere();
  return (
    <>
      <LinkButton to="/" kind="quiet" icon="back" testid="back-to-queue">{t("queue.back")}</LinkButton>
      <div class="row between">
        <h1 class="heading">
          {one.applicant} · {one.itemName} <small class="number" data-testid="case-number" data-number={one.number}>{grouped(one.number)}</small>
        </h1>
        <span class="row">
          <StateBadge state={one.state} testid="case-state" />
          <DueBadge due={one.due} today={node.today} />
          <AttachmentsBadge count={one.attachments} />
        </span>
      </div>
      <ProblemBanner problem={shown.error} onRetry={shown.reload} />
      <div class="columns desk">
        <div>
          {one.missing.length > 0 && <MissingCard missing={one.missing} title="missing.asked" />}
          <Card title="case.form" testid="application-form">
            {item ? <FilledForm fields={item.form} form={one.application.form} regions={regions} /> : <Loading />}
          </Card>
          <Card title="case.papers" testid="application-papers">
            {item && <GivenPapers asked={item.materials} given={one.application.materials} />}
          </Card>
          <HistoryCard history={one.history} />
        </div>
        <div class="beside">
          <ActDesk one={one} item={item} onDone={shown.put} onStale={shown.reload} />
          <LettersCard letters={one.letters} base={"/desk/" + one.case} />
          <ClocksCard clocks={one.clocks} />
          <Card title="case.facts"><Origin of={one} item={item} /></Card>
        </div>
      </div>
    </>
  );
}

function Origin({ of, item }: { of: DeskCase; item: Item | null }) {
  const mandate = of.application.mandate;
  return (
    <Facts
      of={[
        [t("queue.from"), of.regionName || of.region || t("none")],
        [t("case.captured"), dateTime(of.capturedAt)],
        [t("case.department"), of.department || (item && item.department) || t("none")],
        [t("case.step"), of.stepName || t("none")],
        [t("mandate.title"), mandate ? mandate.powers.map((power) => word("power", power)).join("、") : t("none")],
      ]}
    />
  );
}
