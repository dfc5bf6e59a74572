import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useDoing, useLoad } from "kit/hooks";
import { Button, Card, Confirm, Empty, Heading, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { dateTime } from "kit/time";
import type { DraftLine } from "kit/types";
import { t } from "kit/words";

export function DraftsPage() {
  const drafts = useLoad(api.drafts, []);
  const [asked, setAsked] = useState<DraftLine | null>(null);
  const dropping = useDoing(async (draft: DraftLine) => {
    await api.dropDraft(draft.id);
    setAsked(null);
    drafts.reload();
  });
  return (
    <>
      <Heading of="drafts.title" />
      <ProblemBanner problem={drafts.error || dropping.error} onRetry={drafts.reload} />
      {!drafts.data && !drafts.error && <Loading />}
      {drafts.data && (
        <Card>
          {drafts.data.length === 0 && <Empty of="drafts.none" />}
          <ul class="cases">
            {drafts.data.map((draft) => (
              <li key={draft.id} class="row between" data-testid={"draft-" + draft.id}>
                <span class="case-name">
                  <b>{draft.applicant || t("draft.nobody")}</b> {draft.itemName}
                  <small>{t("draft.changed", { time: dateTime(draft.updatedAt) })}</small>
                </span>
                <span class="row">
                  <LinkButton to={`/drafts/${draft.id}/1`} kind="primary" icon="pen">{t("draft.go.on")}</LinkButton>
                  <Button icon="trash" onClick={() => setAsked(draft)}>{t("draft.drop")}</Button>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {asked && (
        <Confirm title={t("draft.drop.title")} yes={t("draft.drop")} danger busy={dropping.busy} onYes={() => dropping.run(asked)} onNo={() => setAsked(null)}>
          <p>{t("draft.drop.why", { name: asked.applicant || t("draft.nobody"), item: asked.itemName })}</p>
        </Confirm>
      )}
    </>
  );
}
