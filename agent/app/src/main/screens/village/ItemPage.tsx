import { api } from "kit/api";
import { useDoing, useLoad } from "kit/hooks";
import { Badge, Button, Card, Facts, LinkButton, Loading } from "kit/parts/parts";
import { paperCounts } from "kit/case/GivenPapers";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { go } from "kit/router";
import type { CatalogueMaterial, Item } from "kit/types";
import { t, word } from "kit/words";

/** What a villager should know before anything is filled in: may they, what to bring, how long. */
export function ItemPage({ code }: { code: string }) {
  const item = useLoad(() => api.item(code), [code]);
  const starting = useDoing(async () => go("/drafts/" + (await api.newDraft(code)).id + "/1"));
  if (!item.data) {
    return item.error ? <ProblemBanner problem={item.error} onRetry={item.reload} /> : <Loading />;
  }
  const shown = item.data;
  return (
    <>
      <LinkButton to="/new" kind="quiet" icon="back">{t("items.back")}</LinkButton>
      <div class="row between">
        <h1 class="heading">{shown.name} <small>{shown.short_name}</small></h1>
        {shown.proxy === "none" ? (
          <Badge tone="bad">{word("proxy", "none")}</Badge>
        ) : (
          <Button kind="primary" icon="pen" busy={starting.busy} onClick={starting.run} testid="start-case">{t("item.start")}</Button>
        )}
      </div>
      <ProblemBanner problem={starting.error} />
      <div class="columns">
        <div>
          <Card title="item.conditions">
            <ul class="lines">{shown.conditions.map((line) => <li key={line}>{line}</li>)}</ul>
          </Card>
          <Card title="item.papers" count={shown.materials.length}>
            <ol class="papers">{shown.materials.map((one) => <AskedPaper key={one.no} paper={one} />)}</ol>
          </Card>
        </div>
        <div>
          <Card title="item.facts"><ItemFacts item={shown} /></Card>
          <Card title="item.faq">
            {shown.faq.map((one) => (
              <details key={one.q} class="faq">
                <summary>{one.q}</summary>
                <p>{one.a}</p>
              </details>
            ))}
          </Card>
          <Card title="item.basis">
            <ul class="lines">{shown.legal_basis.map((line) => <li key={line}>{line}</li>)}</ul>
          </Card>
        </div>
      </div>
    </>
  );
}

function AskedPaper({ paper }: { paper: CatalogueMaterial }) {
  return (
    <li>
      <p>
        <b>{paper.name}</b> <Badge tone={paper.need === "required" ? "calm" : "grey"} icon="paper">{word("need", paper.need)}</Badge>{" "}
        {paper.waiver !== "none" && <Badge tone="good">{word("waiver", paper.waiver)}</Badge>}
      </p>
      <p class="quiet">
        {paperCounts(paper)}
        {paper.issuer && " · " + t("paper.issuer", { issuer: paper.issuer })}
        {paper.note && " · " + paper.note}
      </p>
    </li>
  );
}

function ItemFacts({ item }: { item: Item }) {
  const limit = (of: Item["promised_limit"], none: string) => (of && of.days ? t("limit", { n: of.days, unit: word("unit", of.unit) }) : none);
  return (
    <Facts
      of={[
        [t("item.kind"), item.kind + " · " + item.type],
        [t("item.promised"), limit(item.promised_limit, item.kind)],
        [t("item.statutory"), limit(item.statutory_limit, t("limit.none"))],
        [t("item.fee"), item.fee.charged ? item.fee.standard || item.fee.note || t("item.charged") : t("item.free")],
        [t("item.accepts"), word("level", item.accept_level)],
        [t("item.decides"), item.decide_level === "county" ? item.department : word("level", item.decide_level)],
        [t("item.proxy"), word("proxy", item.proxy)],
        [t("item.result"), item.result],
      ]}
    />
  );
}
