import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useLoad, useSettled } from "kit/hooks";
import { Empty, Heading, LinkButton, Loading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import { t } from "kit/words";

/** What villagers ask, and what to answer: out of the items on this machine, so it needs no line. */
export function KnowledgePage() {
  const [typed, setTyped] = useState("");
  const asked = useSettled(typed.trim());
  const answers = useLoad(() => api.knowledge(asked), [asked]);
  return (
    <>
      <Heading of="knowledge.title" />
      <p class="quiet">{t("knowledge.what")}</p>
      <div class="search">
        <label for="knowledge-search">{t("knowledge.search")}</label>
        <input id="knowledge-search" type="search" autocomplete="off" value={typed} placeholder={t("knowledge.example")} data-testid="knowledge-search" onInput={(event) => setTyped((event.target as HTMLInputElement).value)} />
      </div>
      <ProblemBanner problem={answers.error} onRetry={answers.reload} />
      {!answers.data && !answers.error && <Loading />}
      {answers.data && answers.data.length === 0 && <Empty of="knowledge.none" />}
      <div data-testid="answers">
        {(answers.data || []).map((one, at) => (
          <details key={one.item + one.q} class="faq card" open={!!asked && at < 3}>
            <summary><b>{one.q}</b> <small>{one.itemName}</small></summary>
            <p>{one.a}</p>
            <p><LinkButton to={"/new/" + one.item} icon="paper">{t("knowledge.item", { name: one.itemName })}</LinkButton></p>
          </details>
        ))}
      </div>
    </>
  );
}
