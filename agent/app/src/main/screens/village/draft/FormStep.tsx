import { useHere } from "kit/app/here";
import { Field } from "kit/fields/Field";
import { saidByNumber } from "kit/fields/siblings";
import { Card } from "kit/parts/parts";
import type { FieldMessage, Form, FormField, FormValue } from "kit/types";
import type { StepProps } from "./DraftPage";
import { isFilled, NUMBER, Offers } from "./Offers";

/** The form that the catalogue describes. What is only not filled yet is told at the check, not here. */
export function FormStep({ item, editing }: StepProps) {
  const { node, regions } = useHere();
  const draft = editing.draft!;
  const put = (values: Form) => editing.edit({ form: { ...editing.draft!.form, ...values } });
  /** A number that was read says as much of its person as one that was typed. */
  const read = (values: Form): Form => {
    const number = item.form.filter((field) => field.id === NUMBER && isFilled(values[NUMBER]))[0];
    return number ? { ...saidByNumber(item.form, {}, number, String(values[NUMBER])), ...values } : values;
  };
  const change = (field: FormField, value: FormValue) =>
    put({ ...saidByNumber(item.form, editing.draft!.form, field, String(value)), [field.id]: value });
  const messages = (id: string): FieldMessage[] =>
    isFilled(draft.form[id]) && editing.saving === "saved" ? draft.check.fields.filter((one) => one.id.split("[")[0] === id) : [];
  return (
    <Card title="step.form">
      <Offers item={item} form={draft.form} latest={() => editing.draft!.form} onFill={(values) => put(read(values))} onReplace={(values) => editing.edit({ form: read(values) })} />
      <div class="grid">
        {item.form.map((field) => (
          <Field
            key={field.id}
            field={field}
            id={"field-" + field.id}
            value={draft.form[field.id]}
            onChange={(value) => change(field, value)}
            onLeave={() => void editing.flush()}
            world={{ today: node.today, regions }}
            messages={messages(field.id)}
          />
        ))}
      </div>
    </Card>
  );
}
