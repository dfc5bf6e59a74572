import { useState } from "preact/hooks";
import { useHere } from "kit/app/here";
import { useDoing, useLoad } from "kit/hooks";
import { Button, Card, Empty, Heading, LinkButton, Loading } from "kit/parts/parts";
import { PrintView } from "kit/parts/PrintView";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { SureButton } from "kit/desk/SureButton";
import { dateTime } from "kit/time";
import { t, word } from "kit/words";
import { catalogue, type Draft, type ItemPage, type Office } from "./catalogue";
import { CatalogueForm } from "./CatalogueForm";
import { chosen, Standing } from "./CataloguePage";

const OFFICES: Office[] = ["DISCLOSURE", "ESTABLISHMENT", "LEGAL"];

/** One item: its versions, the one in the making with what changes, and what was done to it. */
export function CatalogueItemPage({ code }: { code: string }) {
  const { person } = useHere();
  const page = useLoad(() => catalogue.item(code), [code]);
  const one = page.data;
  return (
    <>
      <LinkButton to="/catalogue" kind="quiet" icon="back" testid="back-to-catalogue">{t("catalogue.back")}</LinkButton>
      <ProblemBanner problem={page.error} onRetry={page.reload} />
      {!one && !page.error && <Loading />}
      {one && (
        <>
          <h1>{one.name} <Standing of={one.state} /></h1>
          <p class="quiet">{[one.code, one.department, one.edition].filter(Boolean).join(" · ")}</p>
          {one.open && <Making key={one.open.revision} draft={one.open} onDone={page.reload} />}
          {person.role === "CATALOGUE_EDITOR" && (!one.open || one.open.state === "DRAFT") && <CatalogueForm key={"form" + (one.open ? one.open.revision : 0)} page={one} onSaved={page.put} />}
          {person.role === "CATALOGUE_EDITOR" && (!one.open || one.open.state === "DRAFT") && <Sheet code={code} onTaken={page.put} />}
          {person.role === "CATALOGUE_PUBLISHER" && !one.open && <Stop page={one} onDone={page.put} />}
          <Versions page={one} />
          <History page={one} />
        </>
      )}
    </>
  );
}

/** The version in the making: what changes, what stands in the way, what three offices say. */
function Making({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const { person } = useHere();
  return (
    <Card title="catalogue.making" testid="draft">
      <p><b>{word("draft", draft.state)}</b> · {t("catalogue.editor")}：{draft.editor} · {draft.about}</p>
      <table class="queue" data-testid="differences">
        <thead>
          <tr><th>{t("catalogue.field")}</th><th>{t("catalogue.before")}</th><th>{t("catalogue.after")}</th></tr>
        </thead>
        <tbody>
          {draft.differences.map((line, index) => (
            <tr key={index}><td>{line.field}</td><td>{line.before || "—"}</td><td><b>{line.after || "—"}</b></td></tr>
          ))}
        </tbody>
      </table>
      {draft.differences.length === 0 && <Empty of="catalogue.same" />}
      {draft.problems.length > 0 && (
        <Card title="catalogue.guards" tone="note" testid="guards">
          <ul class="lines">{draft.problems.map((problem) => <li key={problem.code + problem.message}>{problem.message}</li>)}</ul>
        </Card>
      )}
      <ul class="lines">
        {draft.reviews.map((review) => (
          <li key={review.office}><b>{word("office", review.office)}</b> {t(review.agreed ? "catalogue.agreed" : "catalogue.returned")} · {review.name} · {dateTime(review.at)} {review.reason}</li>
        ))}
      </ul>
      {person.role === "CATALOGUE_EDITOR" && <OfEditor draft={draft} onDone={onDone} />}
      {person.role === "CATALOGUE_REVIEWER" && draft.state === "REVIEW" && <OfReviewer draft={draft} onDone={onDone} />}
      {person.role === "CATALOGUE_PUBLISHER" && draft.state === "APPROVED" && <OfPublisher draft={draft} onDone={onDone} />}
    </Card>
  );
}

function OfEditor({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const submitting = useDoing(async () => {
    await catalogue.submit(draft);
    onDone();
  });
  const dropping = useDoing(async () => {
    await catalogue.drop(draft, reason);
    onDone();
  });
  return (
    <>
      <div class="row">
        {draft.state === "DRAFT" && <Button kind="primary" busy={submitting.busy} onClick={submitting.run} testid="draft-submit">{t("catalogue.submit")}</Button>}
        <label>{t("catalogue.drop.reason")}<input value={reason} data-testid="drop-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} /></label>
        <Button kind="danger" busy={dropping.busy} disabled={!reason.trim()} onClick={dropping.run} testid="draft-drop">{t("catalogue.drop")}</Button>
      </div>
      <ProblemBanner problem={submitting.error || dropping.error} />
    </>
  );
}

function OfReviewer({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const open = OFFICES.filter((office) => !draft.reviews.some((review) => review.office === office));
  const [office, setOffice] = useState<Office>(open[0]);
  const [reason, setReason] = useState("");
  const saying = useDoing(async (agreed: boolean) => {
    await catalogue.review(draft, office, agreed, reason);
    onDone();
  });
  return (
    <>
      <div class="row">
        <label>
          {t("catalogue.office")}
          <select value={office} data-testid="review-office" onChange={(event) => setOffice((event.target as HTMLSelectElement).value as Office)}>
            {open.map((each) => <option key={each} value={each}>{word("office", each)}</option>)}
          </select>
        </label>
        <label>{t("catalogue.reason")}<input value={reason} data-testid="review-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} /></label>
        <Button kind="primary" busy={saying.busy} onClick={() => void saying.run(true)} testid="review-agree">{t("catalogue.agree")}</Button>
        <Button kind="danger" busy={saying.busy} disabled={!reason.trim()} onClick={() => void saying.run(false)} testid="review-return">{t("catalogue.return")}</Button>
      </div>
      <ProblemBanner problem={saying.error} />
    </>
  );
}

function OfPublisher({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const { node } = useHere();
  const [from, setFrom] = useState(node.today);
  const publishing = useDoing(async () => {
    await catalogue.publish(draft, from);
    onDone();
  });
  return (
    <>
      <div class="row">
        <label>{t("catalogue.from")}<input type="date" value={from} min={node.today} data-testid="publish-from" onInput={(event) => setFrom((event.target as HTMLInputElement).value)} /></label>
        <SureButton kind="primary" ask={t("catalogue.publish.ask")} what={t("catalogue.publish.what", { from })} word={t("catalogue.publish")} busy={publishing.busy} onSure={publishing.run} testid="publish" />
      </div>
      <ProblemBanner problem={publishing.error} />
    </>
  );
}

function Sheet({ code, onTaken }: { code: string; onTaken: (page: ItemPage) => void }) {
  const taking = useDoing(async (file: File) => onTaken(await catalogue.takeSheet(code, file)));
  return (
    <Card title="catalogue.sheet" testid="sheet">
      <p class="quiet">{t("catalogue.sheet.what")}</p>
      <div class="row">
        <a class="button quiet" href={catalogue.sheet(code)} data-testid="sheet-template">{t("catalogue.sheet.get")}</a>
        <label>
          {t("catalogue.sheet.take")}
          <input type="file" accept=".xlsx" disabled={taking.busy} data-testid="sheet-take" onChange={(event) => chosen(event, taking.run)} />
        </label>
      </div>
      <ProblemBanner problem={taking.error} />
    </Card>
  );
}

function Stop({ page, onDone }: { page: ItemPage; onDone: (page: ItemPage) => void }) {
  const [reason, setReason] = useState("");
  const [from, setFrom] = useState(page.today);
  const stopping = useDoing(async (kind: string) => onDone(await catalogue.stop(page.code, kind, reason, from)));
  if (page.state === "WITHDRAWN") {
    return <Card title="catalogue.stop" testid="stop"><p class="quiet">{t("catalogue.stop.withdrawn")}</p></Card>;
  }
  return (
    <Card title="catalogue.stop" testid="stop">
      <div class="row">
        <label>{t("catalogue.reason")}<input value={reason} data-testid="stop-reason" onInput={(event) => setReason((event.target as HTMLInputElement).value)} /></label>
        <label>{t("catalogue.from")}<input type="date" value={from} min={page.today} data-testid="stop-from" onInput={(event) => setFrom((event.target as HTMLInputElement).value)} /></label>
        {(page.state === "SUSPENDED" ? ["RESUMED"] : ["SUSPENDED", "WITHDRAWN"]).map((kind) => (
          <SureButton key={kind} kind={kind === "RESUMED" ? "primary" : "danger"} ask={t("catalogue.stop.ask", { what: word("stop", kind) })} what={t(kind === "WITHDRAWN" ? "catalogue.stop.final" : "catalogue.stop.what")} word={word("stop", kind)} busy={stopping.busy} disabled={!reason.trim()} onSure={() => stopping.run(kind)} testid={"stop-" + kind} />
        ))}
      </div>
      <ProblemBanner problem={stopping.error} />
    </Card>
  );
}

function Versions({ page }: { page: ItemPage }) {
  return (
    <Card title="catalogue.versions" testid="versions">
      <ul class="lines">
        {page.editions.map((edition) => <li key={edition.version}><b>{edition.version}</b> {edition.what} · {t("catalogue.from")} {edition.from} {edition.reason}</li>)}
      </ul>
      {page.edition && <LinkButton to={`/catalogue/${page.code}/guide`} kind="quiet" icon="print" testid="guide">{t("catalogue.guide")}</LinkButton>}
    </Card>
  );
}

function History({ page }: { page: ItemPage }) {
  return (
    <Card title="catalogue.history" testid="history">
      {page.history.length === 0 && <Empty of="catalogue.history.none" />}
      <ul class="lines">
        {page.history.map((line, index) => <li key={index}>{dateTime(line.at)} <b>{line.act}</b> {line.name}（{line.role}） {line.before || "—"} → {line.after} {line.reason}</li>)}
      </ul>
    </Card>
  );
}

export function CatalogueGuidePage({ code }: { code: string }) {
  return (
    <>
      <LinkButton to={"/catalogue/" + code} kind="quiet" icon="back">{t("catalogue.back.item")}</LinkButton>
      <Heading of="catalogue.guide" />
      <PrintView ask={() => catalogue.guide(code)} what={code} title={t("catalogue.guide")} pdf={catalogue.guidePdf(code)} />
    </>
  );
}
