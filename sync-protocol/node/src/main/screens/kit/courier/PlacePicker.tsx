import { bytes } from "../time";
import type { CourierPlace } from "./types";
import { t } from "../words";

/** Where the stick is: a drive that the program sees, or the browser's own machine. */
export function PlacePicker(props: { id: string; places: CourierPlace[]; place: string; onPick: (place: string) => void }) {
  return (
    <div class="field">
      <label for={props.id}>{t("courier.place")}</label>
      <select id={props.id} data-testid={props.id} value={props.place} onChange={(event) => props.onPick(event.currentTarget.value)}>
        {props.places.map((place) => (
          <option key={place.id} value={place.id}>
            {t("courier.place.free", { label: place.label, free: bytes(place.free) })}
          </option>
        ))}
        <option value="">{t("courier.place.browser")}</option>
      </select>
      {props.places.length === 0 && <p class="quiet">{t("courier.place.none")}</p>}
    </div>
  );
}

/** The place that was picked while it is there; else the first that is, else the browser. */
export function placeOf(places: CourierPlace[], picked: string | null): string {
  const there = places.some((place) => place.id === picked);
  if (picked === "" || (picked !== null && there)) {
    return picked;
  }
  return places.length > 0 ? places[0].id : "";
}
