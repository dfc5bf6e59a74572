import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { Field } from "kit/fields/Field";
import { useDoing, useLoad } from "kit/hooks";
import { Button, Card, Heading, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { goInstead } from "kit/router";
import type { CaseDetail, CatalogueMaterial, FieldMessage, Item, Missing, Supplement } from "kit/types";
import { t } from "kit/words";
import { Autosave, useAutosave, type SaveState } from "./autosave";
import { PaperEditor, withPaper } from "./PaperEditor";

/** Answers the one-time notice: exactly the lines it lists, nothing else is asked. Kept as it is typed. */
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
  const editing = useAutosave(
    (redraw) =>
      new Autosave<Supplement>(
        {
          load: () => api.supplementTyped(of.case),
          save: async (typed, leaving) => {
            await api.saveSupplement(of.case, typed, leaving);
            return {};
          },
        },
        redraw,
      ),
  );
  const sending = useDoing(async () => {
    const { materials, form } = editing.typed!;
    await editing.flush();
    await api.supplement(of.case, materials, form);
    editing.done();
    say(t("supplement.saved"));
    goInstead("/cases/" + of.case);
  });
  if (!editing.typed) {
    return editing.problem ? <ProblemBanner problem={editing.problem} onRetry={() => editing.load()} /> : <Loading />;
  }
  const { materials, form } = editing.typed;
  const messages = (id: string): FieldMessage[] => (sending.error ? sending.error.fields.filter((one) => one.id.split("[")[0] === id) : []);
  const fields = item.form.filter((field) => of.missing.some((line) => line.no === 0 && (line.name === field.label || line.name === field.id)));
  return (
    <>
      <LinkButton to={"/cases/" + of.case} kind="quiet" icon="back">{t("case.back")}</LinkButton>
      <div class="row between">
        <Heading of="supplement.title" />
        <SaveMark saving={editing.saving} />
      </div>
      <p>{t("supplement.what", { n: of.missing.length })}</p>
      <Card title="step.papers">
        <ol class="plain">
          {of.missing.filter((line) => line.no > 0 || !fields.some((field) => field.label === line.name)).map((line) => (
            <PaperEditor
              key={line.no + line.name}
              paper={asked(item, line)}
              asked={[line.what, line.how].filter(Boolean).join("；")}
              given={materials.filter((one) => one.no === line.no)[0]}
              onChange={(given) => editing.edit({ materials: withPaper(editing.typed!.materials, given) })}
              onLeave={() => void editing.flush()}
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
                onChange={(value) => editing.edit({ form: { ...editing.typed!.form, [field.id]: value } })}
                onLeave={() => void editing.flush()}
                world={{ today: node.today, regions }}
                messages={messages(field.id)}
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

function SaveMark({ saving }: { saving: SaveState }) {
  const words = { saved: t("supplement.kept"), waiting: t("draft.saving"), saving: t("draft.saving"), failed: t("draft.failed") };
  return <p class={"savemark " + saving} role="status" data-testid="supplement-kept" data-state={saving}>{words[saving]}</p>;
}

function asked(item: Item, line: Missing): CatalogueMaterial {
  const known = item.materials.filter((one) => one.no === line.no)[0];
  return known || { no: line.no, name: line.name, originals: 1, copies: 0, need: "required", issuer: "", waiver: "none", note: "" };
}
