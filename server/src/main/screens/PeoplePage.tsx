import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useHere } from "kit/app/here";
import { RegionField } from "kit/fields/RegionField";
import { placeName } from "kit/fields/shown";
import { useDoing, useLoad } from "kit/hooks";
import { Badge, Button, Card, Confirm, Empty, Heading, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { t, word } from "kit/words";
import { people, type FreshPassword, type NewPerson, type PersonLine } from "./people";

const ROLES = ["PROXY_AGENT", "TOWNSHIP_CLERK", "TOWNSHIP_REVIEWER", "WINDOW_CLERK", "FIRST_REPRESENTATIVE", "CENTRE_MANAGER", "SUPERVISOR", "CATALOGUE_EDITOR", "CATALOGUE_REVIEWER", "CATALOGUE_PUBLISHER"];

/** The centre's manager makes accounts; a first password is shown once and never again. */
export function PeoplePage() {
  const all = useLoad(people.all, []);
  return (
    <>
      <Heading of="people.title" />
      <ProblemBanner problem={all.error} onRetry={all.reload} />
      {!all.data && !all.error && <Loading />}
      {all.data && (
        <div class="columns">
          <Card title="people.list" count={all.data.length} testid="people"><People lines={all.data} onChanged={all.reload} /></Card>
          <Card title="people.add"><NewAccount onAdded={all.reload} /></Card>
        </div>
      )}
    </>
  );
}

function People({ lines, onChanged }: { lines: PersonLine[]; onChanged: () => void }) {
  return (
    <>
      {lines.length === 0 && <Empty of="people.none" />}
      <ul class="cases">{lines.map((line) => <One key={line.id} line={line} onChanged={onChanged} />)}</ul>
    </>
  );
}

/** A person; shutting out and a fresh password ask once more, letting in again does not. */
function One({ line, onChanged }: { line: PersonLine; onChanged: () => void }) {
  const { person, regions, say } = useHere();
  const [asking, setAsking] = useState(false);
  const [resetting, setResetting] = useState(false);
  const [fresh, setFresh] = useState<FreshPassword | null>(null);
  const reset = useDoing(async () => {
    setResetting(false);
    setFresh(await people.resetPassword(line.id));
  });
  const turning = useDoing(async () => {
    setAsking(false);
    await people.setActive(line.id, !line.active);
    say(t(line.active ? "people.off.done" : "people.on.done", { name: line.name }));
    onChanged();
  });
  return (
    <li data-testid={"person-" + line.login}>
      <div class="row between">
        <div>
          <p><b>{line.name}</b> {word("role", line.role)} {!line.active && <Badge tone="grey">{t("people.off")}</Badge>}</p>
          <p class="quiet">{[line.login, placeName(line.region, regions), line.department].filter(Boolean).join(" · ")}</p>
        </div>
        {line.id !== person.id && (
          <div class="row">
            <Button busy={reset.busy} onClick={() => setResetting(true)} testid={"reset-" + line.login} label={t("people.reset") + " " + line.name}>
              {t("people.reset")}
            </Button>
            <Button busy={turning.busy} onClick={() => (line.active ? setAsking(true) : void turning.run())} testid={(line.active ? "off-" : "on-") + line.login} label={t(line.active ? "people.turn.off" : "people.turn.on") + " " + line.name}>
              {t(line.active ? "people.turn.off" : "people.turn.on")}
            </Button>
          </div>
        )}
      </div>
      <ProblemBanner problem={turning.error || reset.error} />
      {fresh && <Fresh made={fresh} />}
      {resetting && (
        <Confirm title={t("people.reset.title", { name: line.name })} yes={t("people.reset")} danger busy={reset.busy} onYes={() => void reset.run()} onNo={() => setResetting(false)}>
          <p>{t("people.reset.why")}</p>
        </Confirm>
      )}
      {asking && (
        <Confirm title={t("people.off.title", { name: line.name })} yes={t("people.turn.off")} danger busy={turning.busy} onYes={() => void turning.run()} onNo={() => setAsking(false)}>
          <p>{t("people.off.why")}</p>
        </Confirm>
      )}
    </li>
  );
}

function NewAccount({ onAdded }: { onAdded: () => void }) {
  const { node, regions } = useHere();
  const nobody: NewPerson = { login: "", name: "", role: "", region: node.region, department: "" };
  const [person, setPerson] = useState(nobody);
  const [made, setMade] = useState<FreshPassword | null>(null);
  const items = useLoad(() => api.items(""), []);
  const departments = (items.data ? items.data.items : []).map((item) => item.department).filter((name, at, all) => all.indexOf(name) === at);
  const change = (part: Partial<NewPerson>) => setPerson((before) => ({ ...before, ...part }));
  const adding = useDoing(async () => {
    setMade(await people.add(person));
    setPerson(nobody);
    onAdded();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    return adding.run();
  };
  const typed = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
  return (
    <form onSubmit={submit}>
      <div class="field">
        <label for="person-name">{t("people.name")}</label>
        <input id="person-name" required value={person.name} data-testid="person-name" onInput={(event) => change({ name: typed(event) })} />
      </div>
      <div class="field">
        <label for="person-login">{t("sign.login")}</label>
        <input id="person-login" required autocomplete="off" spellcheck={false} value={person.login} data-testid="person-login" onInput={(event) => change({ login: typed(event) })} />
      </div>
      <div class="field">
        <label for="person-role">{t("people.role")}</label>
        <select id="person-role" required value={person.role} data-testid="person-role" onChange={(event) => change({ role: typed(event) })}>
          <option value="">{t("choose")}</option>
          {ROLES.map((role) => <option key={role} value={role}>{word("role", role)}</option>)}
        </select>
      </div>
      <fieldset class="field">
        <legend>{t("people.region")}</legend>
        <RegionField
          id="person-region"
          field={{ id: "region", label: t("people.region"), type: "region", required: true, validation: { level: "village" } }}
          value={person.region}
          onChange={(region) => change({ region: String(region) || node.region })}
          onLeave={() => {}}
          world={{ today: node.today, regions }}
        />
      </fieldset>
      <div class="field">
        <label for="person-department">{t("people.department")}</label>
        <select id="person-department" value={person.department} data-testid="person-department" onChange={(event) => change({ department: typed(event) })}>
          <option value="">{t("none")}</option>
          {departments.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </div>
      <ProblemBanner problem={adding.error} />
      <Button kind="primary" submit icon="plus" busy={adding.busy} testid="person-add">{t("people.add.go")}</Button>
      {made && <Fresh made={made} />}
    </form>
  );
}

function Fresh({ made }: { made: FreshPassword }) {
  return (
    <div class="freshcode" role="status">
      <p>{t("people.tell", { login: made.login })}</p>
      <p class="code" data-testid="first-password">{made.password}</p>
    </div>
  );
}
