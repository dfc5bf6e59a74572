import { useHere } from "kit/app/here";
import { Field } from "kit/fields/Field";
import { Card } from "kit/parts/parts";
import type { FieldMessage, FormValue } from "kit/types";
import type { StepProps } from "./DraftPage";

/** The form that the catalogue describes. What is only not filled yet is told at the check, not here. */
export function FormStep({ item, editing }: StepProps) {
  const { node, regions } = useHere();
  const draft = editing.draft!;
  const change = (id: string, value: FormValue) => editing.edit({ form: { ...editing.draft!.form, [id]: value } });
  const messages = (id: string): FieldMessage[] =>
    isFilled(draft.form[id]) && editing.saving === "saved" ? draft.check.fields.filter((one) => one.id.split("[")[0] === id) : [];
  return (
    <Card title="step.form">
      <div class="grid">
        {item.form.map((field) => (
          <Field
            key={field.id}
            field={field}
            id={"field-" + field.id}
            value={draft.form[field.id]}
            onChange={(value) => change(field.id, value)}
            onLeave={() => void editing.flush()}
            world={{ today: node.today, regions }}
            messages={messages(field.id)}
          />
        ))}
      </div>
    </Card>
  );
}

function isFilled(value: FormValue | undefined): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && !(Array.isArray(value) && value.length === 0);
}
