import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { Button, Heading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import type { NodeFacts, Session } from "../types";
import { t } from "../words";

interface Props {
  node: NodeFacts;
  /** Whose page waits below; absent when nobody's does. */
  again?: string;
  onSignedIn: (session: Session) => void;
}

export function SignIn({ node, again, onSignedIn }: Props) {
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const entering = useDoing(async () => onSignedIn(await api.signIn(login.trim(), password)));
  const submit = (event: Event) => {
    event.preventDefault();
    return entering.run();
  };
  return (
    <main class="lonely">
      <form class="card narrow" onSubmit={submit}>
        <p class="brand"><b class="mark" aria-hidden="true">代办</b> <span data-testid="node-name">{node.name}</span></p>
        <Heading of="sign.title" />
        {again && <p role="status" data-testid="signed-out">{t("sign.again", { name: again })}</p>}
        <ProblemBanner problem={entering.error} />
        <div class="field">
          <label for="login">{t("sign.login")}</label>
          <input id="login" name="username" autocomplete="username" required value={login} data-testid="login" onInput={(event) => setLogin((event.target as HTMLInputElement).value)} />
        </div>
        <div class="field">
          <label for="password">{t("sign.password")}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required value={password} data-testid="password" onInput={(event) => setPassword((event.target as HTMLInputElement).value)} />
        </div>
        <Button kind="primary" submit busy={entering.busy} testid="sign-in">{t("sign.in")}</Button>
        <p class="quiet">{t("sign.help")}</p>
      </form>
    </main>
  );
}
