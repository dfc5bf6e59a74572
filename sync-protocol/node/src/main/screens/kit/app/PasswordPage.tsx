import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { Problem } from "../http";
import { Button, Card, Heading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import { t, type Key } from "../words";
import { useHere } from "./here";

/** Changing one's own password: the old one, and the new one twice. */
export function PasswordPage() {
  const { say } = useHere();
  const [before, setBefore] = useState("");
  const [after, setAfter] = useState("");
  const [again, setAgain] = useState("");
  const changing = useDoing(async () => {
    if (after !== again) {
      throw new Problem(422, "PASSWORDS_DIFFER", t("password.differ"), t("password.differ.todo"));
    }
    await api.changePassword(before, after);
    say(t("password.done"));
    go("/");
  });
  const submit = (event: Event) => {
    event.preventDefault();
    return changing.run();
  };
  return (
    <>
      <Heading of="password.title" />
      <Card testid="password-card">
        <form onSubmit={submit}>
          <p class="quiet">{t("password.what")}</p>
          <Secret id="password-before" label="password.before" complete="current-password" value={before} onChange={setBefore} />
          <Secret id="password-after" label="password.after" complete="new-password" value={after} onChange={setAfter} />
          <Secret id="password-again" label="password.again" complete="new-password" value={again} onChange={setAgain} />
          <ProblemBanner problem={changing.error} labels={{ before: t("password.before"), after: t("password.after") }} />
          <Button kind="primary" submit busy={changing.busy} testid="password-change">{t("password.go")}</Button>
        </form>
      </Card>
    </>
  );
}

interface SecretProps {
  id: string;
  label: Key;
  complete: string;
  value: string;
  onChange: (value: string) => void;
}

function Secret({ id, label, complete, value, onChange }: SecretProps) {
  return (
    <div class="field secret">
      <label for={id}>{t(label)}</label>
      <input id={id} type="password" autocomplete={complete} required value={value} data-testid={id} onInput={(event) => onChange((event.target as HTMLInputElement).value)} />
    </div>
  );
}
