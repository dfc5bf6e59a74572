import { useState } from "preact/hooks";
import { Button } from "../parts/parts";
import { t } from "../words";
import type { FieldProps } from "./Field";

/** A place on the ground as "longitude,latitude" in degrees: measured by the device, or typed. */
export function GeoField(props: FieldProps) {
  const [note, setNote] = useState("");
  const measure = () => {
    setNote(t("geo.measuring"));
    navigator.geolocation.getCurrentPosition(
      (found) => {
        setNote("");
        props.onChange(`${found.coords.longitude.toFixed(6)},${found.coords.latitude.toFixed(6)}`);
      },
      () => setNote(t("geo.failed")),
      { enableHighAccuracy: true, timeout: 20000 },
    );
  };
  return (
    <div class="pair">
      <input
        id={props.id}
        value={typeof props.value === "string" ? props.value : ""}
        placeholder="116.640000,30.480000"
        data-testid={props.id}
        aria-label={t("geo.typed", { name: props.field.label })}
        onInput={(event) => props.onChange((event.target as HTMLInputElement).value)}
        onBlur={props.onLeave}
      />
      {navigator.geolocation && <Button onClick={measure}>{t("geo.measure")}</Button>}
      {note && <p role="status">{note}</p>}
    </div>
  );
}
