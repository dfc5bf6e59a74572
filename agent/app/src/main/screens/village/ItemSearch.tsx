import { useState } from "preact/hooks";
import { api } from "kit/api";
import { useLoad } from "kit/hooks";
import { Icon } from "kit/parts/Icon";
import { Badge, Empty, Heading } from "kit/parts/parts";
import { ProblemBanner } from "kit/parts/ProblemBanner";
import type { ItemLine } from "kit/types";
import { t, word } from "kit/words";

/** Finds an item by what people call it, by pinyin initials, or by its topic. */
export function ItemSearch() {
  const [typed, setTyped] = useState("");
  const [topic, setTopic] = useState("");
  const all = useLoad(() => api.items(""), []);
  const found = useLoad(() => api.items(typed.trim()), [typed.trim()]);
  const items = (found.data ? found.data.items : []).filter((item) => !topic || item.topic === topic);
  const stopped = found.data && !topic ? found.data.stopped : [];
  const topics = unique((all.data ? all.data.items : []).map((item) => item.topic));
  return (
    <>
      <Heading of="items.title" />
      <div class="search">
        <label for="item-search">{t("items.search")}</label>
        <input id="item-search" type="search" autocomplete="off" value={typed} placeholder={t("items.example")} data-testid="item-search" onInput={(event) => setTyped((event.target as HTMLInputElement).value)} />
      </div>
      <div class="chips" role="group" aria-label={t("items.topics")}>
        {[""].concat(topics).map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={topic === one} data-testid={"topic-" + (one || "all")} onClick={() => setTopic(one)}>
            {one || t("items.all")}
          </button>
        ))}
      </div>
      <ProblemBanner problem={found.error} onRetry={found.reload} />
      {found.data && items.length === 0 && stopped.length === 0 && <Empty of="items.none" />}
      <ul class="tiles">{items.map((item) => <ItemTile key={item.code} item={item} />)}</ul>
      {stopped.map((one) => <p key={one.code} class="message" data-testid={"stopped-" + one.code}>{one.words}</p>)}
    </>
  );
}

function ItemTile({ item }: { item: ItemLine }) {
  return (
    <li>
      <a class="tile" href={"#/new/" + item.code} data-testid={"item-" + item.code}>
        <b>{item.shortName}</b>
        <span>{item.name}</span>
        <small>
          <Icon name="clock" /> {item.kind}{item.promisedDays > 0 ? " · " + t("limit", { n: item.promisedDays, unit: word("unit", item.promisedUnit) }) : ""} · {item.department}
        </small>
        {item.proxy !== "full" && <Badge tone="note" code={item.proxy}>{word("proxy", item.proxy)}</Badge>}
      </a>
    </li>
  );
}

function unique(names: string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) === at);
}
