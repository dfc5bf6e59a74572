import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { Field } from "kit/fields/Field";
import { useDoing, useLoad } from "kit/hooks";
import { Button, Card, Heading, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { goInstead } from "kit/router";
import type { CaseDetail, CatalogueMaterial, Form, GivenMaterial, Item, Missing } from "kit/types";
import { t } from "kit/words";
import { PaperEditor, withPaper } from "./PaperEditor";

/** Answers the one-time notice: exactly the lines it lists, nothing else is asked. */
export function SupplementPage({ id }: { id: string }) {
  const shown = useLoad(() => api.case(id), [id]);
  const item = useLoad(() => (shown.data ? api.item(shown.data.item) : Promise.reject()), [shown.data && shown.data.item]);
  if (!shown.data || !item.data) {
    return shown.error ? <ProblemBanner problem={shown.error} onRetry={shown.reload} /> : <Loading />;
  }
  return <Answer of={shown.data} item={item.data} />;
}

function Answer({ of, item }: { of: CaseDetail; item: Item }) {
  const { node, regions, say } = useHere();
  const [materials, setMaterials] = useState<GivenMaterial[]>([]);
  const [form, setForm] = useState<Form>({});
  const sending = useDoing(async () => {
    await api.supplement(of.case, materials, form);
    say(t("supplement.saved"));
    goInstead("/cases/" + of.case);
  });
  const fields = item.form.filter((field) => of.missing.some((line) => line.no === 0 && (line.name === field.label || line.name === field.id)));
  return (
    <>
      <LinkButton to={"/cases/" + of.case} kind="quiet" icon="back">{t("case.back")}</LinkButton>
      <Heading of="supplement.title" />
      <p>{t("supplement.what", { n: of.missing.length })}</p>
      <Card title="step.papers">
        <ol class="plain">
          {of.missing.filter((line) => line.no > 0 || !fields.some((field) => field.label === line.name)).map((line) => (
            <PaperEditor
              key={line.no + line.name}
              paper={asked(item, line)}
              asked={[line.what, line.how].filter(Boolean).join("；")}
              given={materials.filter((one) => one.no === line.no)[0]}
              onChange={(given) => setMaterials((all) => withPaper(all, given))}
            />
          ))}
        </ol>
      </Card>
      {fields.length > 0 && (
        <Card title="step.form">
          <div class="grid">
            {fields.map((field) => (
              <Field
                key={field.id}
                field={field}
                id={"field-" + field.id}
                value={form[field.id] === undefined ? of.form[field.id] : form[field.id]}
                onChange={(value) => setForm((all) => ({ ...all, [field.id]: value }))}
                onLeave={() => {}}
                world={{ today: node.today, regions }}
              />
            ))}
          </div>
        </Card>
      )}
      <ProblemBanner problem={sending.error} />
      <Button kind="primary" icon="check" busy={sending.busy} onClick={sending.run} testid="save-supplement">{t("supplement.save")}</Button>
    </>
  );
}

function asked(item: Item, line: Missing): CatalogueMaterial {
  const known = item.materials.filter((one) => one.no === line.no)[0];
  return known || { no: line.no, name: line.name, originals: 1, copies: 0, need: "required", issuer: "", waiver: "none", note: "" };
}
