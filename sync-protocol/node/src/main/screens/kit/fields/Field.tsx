import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { SignaturePad } from "../parts/SignaturePad";
import { Photos } from "../parts/Photos";
import { Icon } from "../parts/Icon";
import type { FieldMessage, FormField, FormValue, Regions } from "../types";
import { t } from "../words";
import { ChoiceField, FlagField, ManyField } from "./choices";
import { hint } from "./hints";
import { GeoField } from "./GeoField";
import { RegionField } from "./RegionField";
import { TableField } from "./TableField";
import { TextField } from "./TextField";

/** What fields need to know of the world around them. */
export interface FieldWorld {
  today: string;
  regions: Regions | null;
}

export interface FieldProps {
  field: FormField;
  id: string;
  value: FormValue | undefined;
  onChange: (value: FormValue) => void;
  onLeave: () => void;
  world: FieldWorld;
  describedBy?: string;
  invalid?: boolean;
  messages?: FieldMessage[];
}

type FrameProps = Omit<FieldProps, "describedBy" | "invalid">;

/** A hint waits this long, so that it never moves a button away under the click that left the field. */
const CLICK_MS = 250;

/** A field of the catalogue's form with its label, its help and what stands against its value. */
export function Field(props: FrameProps) {
  const [left, setLeft] = useState(false);
  const said = (props.messages || []).filter((message) => message.id === props.field.id);
  const seen = left ? hint(props.field, props.value) : "";
  const lines = said.length > 0 ? said : seen ? [{ id: props.field.id, message: seen }] : [];
  const helpId = props.id + "-help";
  const leave = () => {
    setTimeout(() => setLeft(true), CLICK_MS);
    props.onLeave();
  };
  const wrong = lines.some((line) => line.severity !== "warning");
  const inner = { ...props, onLeave: leave, describedBy: helpId, invalid: wrong };
  const grouped = GROUPS.indexOf(props.field.type) >= 0;
  return (
    <div class={"field type-" + props.field.type + (wrong ? " wrong" : "")} data-field={props.field.id}>
      {grouped ? (
        <fieldset aria-describedby={helpId}>
          <legend>{name(props.field)}</legend>
          {control(inner)}
        </fieldset>
      ) : (
        <>
          {props.field.type !== "boolean" && <label for={props.id}>{name(props.field)}</label>}
          {control(inner)}
        </>
      )}
      <div id={helpId} class="help" data-testid={props.id + "-help"}>
        {props.field.validation.note && <p>{props.field.validation.note}</p>}
        {lines.map((line) => (
          <p class={line.severity === "warning" ? "message mild" : "message"} key={line.message}>
            <Icon name="warn" /> {withoutLabel(line.message, props.field.label)}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Beside its field a message need not name it. */
function withoutLabel(message: string, label: string): string {
  const named = "“" + label + "”";
  return message.indexOf(named) === 0 ? message.slice(named.length).replace(/^[：:的]/, "") : message;
}

const GROUPS = ["multiselect", "region", "photo", "signature", "table", "geo"];

function name(field: FormField): ComponentChildren {
  return (
    <>
      {field.label} {field.required ? <em class="must">{t("field.must")}</em> : <em class="may">{t("field.may")}</em>}
    </>
  );
}

function control(props: FieldProps) {
  const { field, id, value, onChange } = props;
  switch (field.type) {
    case "select":
      return <ChoiceField {...props} />;
    case "multiselect":
      return <ManyField {...props} />;
    case "boolean":
      return <FlagField {...props} />;
    case "region":
      return <RegionField {...props} />;
    case "geo":
      return <GeoField {...props} />;
    case "table":
      return <TableField {...props} />;
    case "photo":
      return (
        <Photos
          name={field.label}
          testid={id}
          hashes={typeof value === "string" && value ? [value] : []}
          onChange={(hashes) => onChange(hashes.length > 0 ? hashes[hashes.length - 1] : "")}
        />
      );
    case "signature":
      return (
        <SignaturePad
          name={field.label}
          testid={id}
          hash={typeof value === "string" && value ? value : null}
          onChange={(hash) => onChange(hash || "")}
        />
      );
    default:
      return <TextField {...props} />;
  }
}
