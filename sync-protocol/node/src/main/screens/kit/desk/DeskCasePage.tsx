import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { AttachmentsBadge, DueBadge, OtherLights, StateBadge } from "../case/badges";
import { ClocksCard, DueLinesCard, HistoryCard, LettersCard, MissingCard } from "../case/facts";
import { GivenPapers } from "../case/GivenPapers";
import { FilledForm } from "../fields/shown";
import { useLoad, type Loaded } from "../hooks";
import { Button, Card, Empty, Facts, LinkButton, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dayInWords, grouped } from "../time";
import type { DeskCase } from "../types";
import { t, word } from "../words";
import { ActDesk } from "./ActDesk";
import { CaseSteps } from "./CaseSteps";
import { Erasure } from "./Erasure";
import { JointCard } from "./JointCard";
import { MessagesCard } from "./MessagesCard";
import { FormsCard } from "./DeskLetterPage";
import { Recusal } from "./Recusal";
import { Reopening } from "./Reopening";
import { TakenBack } from "./TakenBack";
import { ScanBeside } from "./ScanBeside";

const LOOK_AGAIN_MS = 6000;

/** A case on the desk: the application on the left, what may be done on the right. */
export function DeskCasePage({ id }: { id: string }) {
  const shown = useLoad(() => api.deskCase(id), [id], LOOK_AGAIN_MS);
  if (!shown.data) {
    return shown.error ? <ProblemBanner problem={shown.error} onRetry={shown.reload} /> : <Loading />;
  }
  return <Desk shown={shown} one={shown.data} />;
}

function Desk({ shown, one }: { shown: Loaded<DeskCase>; one: DeskCase }) {
  const { node } = useHere();
  const [comparing, setComparing] = useState(false);
  return (
    <>
      <p class="row between">
        <LinkButton to="/" kind="quiet" icon="back" testid="back-to-queue">{t("queue.back")}</LinkButton>
        <span class="row">
          <CaseSteps id={one.case} />
          <Button kind="quiet" icon="camera" onClick={() => setComparing(!comparing)} testid="compare">{t(comparing ? "compare.end" : "compare")}</Button>
        </span>
      </p>
      <div class="row between">
        <h1 class="heading">
          {one.applicant} · {one.itemName} <small class="number" data-testid="case-number" data-number={one.number}>{grouped(one.number)}</small>
        </h1>
        <span class="row">
          <StateBadge state={one.state} testid="case-state" />
          <DueBadge due={one.due} today={node.today} />
          <OtherLights of={one} />
          <AttachmentsBadge count={one.attachments} />
        </span>
      </div>
      <ProblemBanner problem={shown.error} onRetry={shown.reload} />
      {comparing && <Comparison of={one} />}
      <div class="columns desk">
        <div>
          {one.missing.length > 0 && <MissingCard missing={one.missing} title="missing.asked" />}
          <NewerPapers of={one} />
          {!comparing && <Application of={one} />}
          {one.application && <Earlier of={one} />}
          <HistoryCard history={one.history} />
        </div>
        <div class="beside">
          <TakenBack one={one} />
          <JointCard one={one} onDone={shown.put} onStale={shown.reload} />
          <ActDesk one={one} onDone={shown.put} onStale={shown.reload} />
          <LettersCard letters={one.letters} base={"/desk/" + one.case} />
          <FormsCard id={one.case} />
          <MessagesCard id={one.case} />
          <ClocksCard clocks={one.clocks} />
          {one.dueLines.length > 1 && <DueLinesCard lines={one.dueLines} />}
          <Card title="case.facts"><Origin of={one} /></Card>
          <Recusal one={one} onDone={shown.put} />
          <Reopening one={one} />
          <Erasure one={one} onDone={shown.reload} />
        </div>
      </div>
    </>
  );
}

/** Form and photos side by side; what may be done stands below. */
function Comparison({ of }: { of: DeskCase }) {
  const { regions } = useHere();
  return (
    <div class="columns" data-testid="comparison">
      <Card title="case.form">
        <FilledForm fields={of.item.form} form={of.application ? of.application.form : {}} regions={regions} />
      </Card>
      <ScanBeside of={of} />
    </div>
  );
}

function Application({ of }: { of: DeskCase }) {
  const { regions } = useHere();
  const shared = useLoad(() => api.shared(of.case), [of.case], LOOK_AGAIN_MS);
  if (!of.application) {
    return <Card title="case.form"><p>{t(of.erased ? "case.erased" : "case.no.application")}</p></Card>;
  }
  return (
    <>
      <Card title="case.form" testid="application-form">
        <FilledForm fields={of.item.form} form={of.application.form} regions={regions} />
      </Card>
      <Card title="case.papers" testid="application-papers">
        <GivenPapers asked={of.item.materials} given={of.application.materials} shared={shared.data || []} />
      </Card>
    </>
  );
}

function Origin({ of }: { of: DeskCase }) {
  const { node } = useHere();
  const application = of.application;
  const day = (iso: string | null) => (iso ? dayInWords(iso, node.today) : t("none"));
  return (
    <Facts
      of={[
        [t("queue.from"), of.regionName || of.region || t("none")],
        [t("case.captured"), day(application && application.capturedOn)],
        [t("case.received"), day(of.receivedOn)],
        [t("case.department"), of.department || of.item.department || t("none")],
        [t("case.step"), of.stepName || t("none")],
        [t("mandate.title"), application ? application.powers.map((power) => word("power", power)).join("、") : t("none")],
      ]}
    />
  );
}

/** What this household has applied for before: who decides sees it beside the facts. */
function Earlier({ of }: { of: DeskCase }) {
  const { node } = useHere();
  return (
    <Card title="earlier.title" count={of.earlier.length} testid="earlier">
      {of.earlier.length === 0 && <Empty of="earlier.none" />}
      {of.earlierNotAll && <p class="quiet" data-testid="earlier-not-all">{t("earlier.not.all")}</p>}
      <ul class="links">
        {of.earlier.map((one) => (
          <li key={one.case} data-testid={"earlier-" + one.number}>
            <a href={"#/desk/" + one.case}>
              {one.itemName} <StateBadge state={one.state} testid="earlier-state" />
              <small>{one.applicant} · {t(one.relation === "OWN" ? "earlier.own" : "earlier.household")} · {one.receivedOn ? t("queue.received", { day: dayInWords(one.receivedOn, node.today) }) : t("none")}</small>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A newer version of the item asks otherwise: what may be asked, what follows later, what is dropped. */
function NewerPapers({ of }: { of: DeskCase }) {
  const papers = of.newerPapers || [];
  return papers.length === 0 ? null : (
    <Card title="newer.title" tone="note" testid="newer-papers">
      <ul class="lines">{papers.map((paper) => <li key={paper.name + paper.standing}><b>{paper.name}</b> {word("newer", paper.standing)}</li>)}</ul>
    </Card>
  );
}
