import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useDoing, useLoad } from "kit/hooks";
import { Button, Heading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { t } from "kit/words";

/** The first page of a new machine: where the centre is, and the one-time code it was given. */
export function Enrolment({ onEnrolled }: { onEnrolled: () => void }) {
  const node = useLoad(api.node, []);
  const [typed, setTyped] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const upstream = typed === null ? (node.data && node.data.upstream) || "" : typed;
  const enrolling = useDoing(async () => {
    await api.enrol(upstream.trim(), code.trim());
    onEnrolled();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    return enrolling.run();
  };
  return (
    <form class="card narrow" onSubmit={submit} data-testid="enrolment">
      <p class="brand"><b class="mark" aria-hidden="true">代办</b> {t("program")}</p>
      <Heading of="enrol.title" />
      <p>{t("enrol.what")}</p>
      <ol class="lines">
        <li>{t("enrol.ask.1")}</li>
        <li>{t("enrol.ask.2")}</li>
        <li>{t("enrol.ask.3")}</li>
      </ol>
      <ProblemBanner problem={enrolling.error} />
      <div class="field">
        <label for="upstream">{t("enrol.upstream")}</label>
        <input id="upstream" type="url" required placeholder="http://10.0.0.2:8080" value={upstream} data-testid="upstream" onInput={(event) => setTyped((event.target as HTMLInputElement).value)} />
      </div>
      <div class="field">
        <label for="code">{t("enrol.code")}</label>
        <input id="code" required autocomplete="off" spellcheck={false} value={code} data-testid="enrolment-code" onInput={(event) => setCode((event.target as HTMLInputElement).value)} />
      </div>
      <Button kind="primary" submit busy={enrolling.busy} testid="enrol">{t("enrol.go")}</Button>
    </form>
  );
}
