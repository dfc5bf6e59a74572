import { t } from "../words";
import type { FieldProps } from "./Field";

/** A place of the county: first the township, then the village. */
export function RegionField(props: FieldProps) {
  const townships = props.world.regions ? props.world.regions.townships : [];
  const value = typeof props.value === "string" ? props.value : "";
  const township = townships.filter((one) => value !== "" && value.slice(0, 9) === one.code.slice(0, 9))[0];
  const toVillage = props.field.validation.level !== "township";
  return (
    <div class="pair">
      <select
        id={props.id}
        value={township ? township.code : ""}
        data-testid={props.id + "-township"}
        aria-label={t("region.township.of", { name: props.field.label })}
        onChange={(event) => props.onChange((event.target as HTMLSelectElement).value)}
        onBlur={props.onLeave}
      >
        <option value="">{t("region.township")}</option>
        {townships.map((one) => (
          <option key={one.code} value={one.code}>{one.name}</option>
        ))}
      </select>
      {toVillage && (
        <select
          value={township ? value : ""}
          disabled={!township}
          data-testid={props.id}
          aria-label={t("region.village.of", { name: props.field.label })}
          aria-invalid={props.invalid || undefined}
          onChange={(event) => props.onChange((event.target as HTMLSelectElement).value)}
          onBlur={props.onLeave}
        >
          <option value={township ? township.code : ""}>{t("region.village")}</option>
          {township && township.villages.map((one) => (
            <option key={one.code} value={one.code}>{one.name}</option>
          ))}
        </select>
      )}
    </div>
  );
}
