import { api } from "../api";
import { useLoad } from "../hooks";
import { ProblemBanner } from "../parts/ProblemBanner";
import { t, word } from "../words";

interface Props {
  chosen: string;
  onChoose: (person: string, name: string) => void;
}

/** Who goes on with the case: somebody of this office and department, never a typed name. */
export function ColleaguePick({ chosen, onChoose }: Props) {
  const colleagues = useLoad(() => api.colleagues(), []);
  const all = colleagues.data || [];
  const choose = (event: Event) => {
    const id = (event.target as HTMLSelectElement).value;
    const person = all.filter((one) => one.id === id)[0];
    onChoose(id, person ? person.name : "");
  };
  return (
    <div class="field">
      <label for="act-toPerson">{word("need.name", "toPerson")}</label>
      <ProblemBanner problem={colleagues.error} onRetry={colleagues.reload} />
      <select id="act-toPerson" value={chosen} data-testid="toPerson" onChange={choose}>
        <option value="">{t("colleague.choose")}</option>
        {all.map((one) => <option key={one.id} value={one.id}>{one.name} {word("role", one.role)}</option>)}
      </select>
      {colleagues.data && all.length === 0 && <p class="quiet">{t("colleague.none")}</p>}
    </div>
  );
}
