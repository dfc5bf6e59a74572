import { useEffect } from "preact/hooks";
import { MissingCard } from "kit/case/facts";
import { madeByProgram } from "kit/case/GivenPapers";
import { Icon } from "kit/parts/Icon";
import { Badge, Button, Card, Empty } from "kit/parts/parts";
import { go } from "kit/router";
import type { Check, FieldMessage, Item } from "kit/types";
import { labelled, t } from "kit/words";
import type { StepProps } from "./DraftPage";

/** All that is missing, told at once, before the villager goes home. */
export function CheckStep({ item, editing }: StepProps) {
  useEffect(() => void editing.flush(), []);
  const check = withoutMandate(editing.draft!.check, item);
  const mend = (field: string) => {
    go(`/drafts/${editing.draft!.id}/${labels.has(field) ? 1 : 4}`);
    setTimeout(() => focusField(field), 60);
  };
  const labels = new Map(item.form.map((field) => [field.id, field.label] as [string, string]));
  return (
    <>
      <Card title="check.fields" count={check.fields.length} testid="check-fields">
        {check.fields.length === 0 && <Empty of="check.fields.none" />}
        <ul class="lines">
          {check.fields.map((line) => (
            <li key={line.id + line.message}>
              <Severity of={line} />{" "}
              <a href={location.hash} onClick={(event) => { event.preventDefault(); mend(top(line.id)); }}>
                {labelled(labels.get(top(line.id)), line.message)}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <MissingCard missing={check.missing} />
      {check.questions && check.questions.length > 0 && (
        <Card title="questions.title" testid="questions">
          <p>{t("questions.what")}</p>
          <ul class="lines">{check.questions.map((line) => <li key={line.no}><b>{line.name}</b>{t("colon")}{line.how}</li>)}</ul>
        </Card>
      )}
      <p class="row">
        <Button icon="print" onClick={() => window.print()}>{t("missing.print")}</Button>
        {check.missing.length > 0 && <span class="quiet"><Icon name="warn" /> {t("missing.why")}</span>}
      </p>
    </>
  );
}

/** The form's own field in an id such as family.0.name. */
function top(id: string): string {
  return id.split(/[.[]/)[0];
}

function focusField(id: string) {
  const field = document.querySelector(`[data-field="${id}"]`);
  const input = field && field.querySelector<HTMLElement>("input, select, textarea, button");
  return input && input.focus();
}

/** The mandate is signed on the next page, and what the program makes is nobody's to bring. */
function withoutMandate(check: Check, item: Item): Check {
  const made = item.materials.filter(madeByProgram).map((paper) => paper.no);
  return {
    ...check,
    fields: check.fields.filter((line) => top(line.id) !== "mandate"),
    missing: check.missing.filter((line) => made.indexOf(line.no) < 0),
  };
}

function Severity({ of }: { of: FieldMessage }) {
  return of.severity === "warning" ? <Badge tone="grey" icon="warn">{t("check.warning")}</Badge> : <Badge tone="bad">{t("check.error")}</Badge>;
}
