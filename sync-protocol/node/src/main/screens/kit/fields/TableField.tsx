import { Button } from "../parts/parts";
import type { FieldMessage, FormValue } from "../types";
import { t } from "../words";
import { Field, type FieldProps } from "./Field";

/** What the node says of one cell, such as family[0].id_no. */
function cell(messages: FieldMessage[] | undefined, path: string, column: string): FieldMessage[] {
  return (messages || []).filter((message) => message.id === path).map((message) => ({ ...message, id: column }));
}

type Row = { [column: string]: FormValue };

/** Rows of the same few fields, such as the members of a family, each on a card of its own. */
export function TableField(props: FieldProps) {
  const rows: Row[] = Array.isArray(props.value) ? (props.value as Row[]) : [];
  const { columns = [], maxRows = 50 } = props.field.validation;
  const change = (at: number, column: string, value: FormValue) =>
    props.onChange(rows.map((row, index) => (index === at ? { ...row, [column]: value } : row)));
  return (
    <div class="rows">
      {rows.map((row, at) => (
        <fieldset class="rowcard" key={at}>
          <legend>{t("table.row", { name: props.field.label, n: at + 1 })}</legend>
          <div class="grid">
            {columns.map((column) => (
              <Field
                key={column.id}
                field={column}
                id={`${props.id}-${at}-${column.id}`}
                value={row[column.id]}
                onChange={(value) => change(at, column.id, value)}
                onLeave={props.onLeave}
                world={props.world}
                messages={cell(props.messages, `${props.field.id}[${at}].${column.id}`, column.id)}
              />
            ))}
          </div>
          <Button kind="quiet" icon="trash" onClick={() => props.onChange(rows.filter((_row, index) => index !== at))} testid={`${props.id}-${at}-remove`}>
            {t("table.remove")}
          </Button>
        </fieldset>
      ))}
      {rows.length < maxRows && (
        <Button icon="plus" onClick={() => props.onChange(rows.concat({}))} testid={props.id + "-add"}>
          {t("table.add", { name: props.field.label })}
        </Button>
      )}
    </div>
  );
}
