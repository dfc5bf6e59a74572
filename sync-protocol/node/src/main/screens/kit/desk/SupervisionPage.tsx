import { useState } from "preact/hooks";
import { api } from "../api";
import { useHere } from "../app/here";
import { LightBadge, StateBadge } from "../case/badges";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, Card, Empty, Heading, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { SureButton } from "./SureButton";
import type { CardWord, Supervision, SupervisionCard } from "../supervision";
import { dateTime, dayInWords, grouped } from "../time";
import { t, word } from "../words";

const LOOK_AGAIN_MS = 10000;
const RULERS = ["SUPERVISOR", "CENTRE_MANAGER"];
const HANDLERS = ["TOWNSHIP_CLERK", "TOWNSHIP_REVIEWER", "WINDOW_CLERK", "FIRST_REPRESENTATIVE"];

/** What the machine sees: warnings and red cards that are open, the worst first, those for me on top. */
export function SupervisionPage() {
  const open = useLoad(api.supervision, [], LOOK_AGAIN_MS);
  return (
    <>
      <Heading of="watch.title" />
      <p class="quiet">{t("watch.what")}</p>
      <ProblemBanner problem={open.error} onRetry={open.reload} />
      {!open.data && !open.error && <Loading />}
      {open.data && <Cards of={open.data} onDone={open.reload} />}
    </>
  );
}

function Cards({ of, onDone }: { of: Supervision; onDone: () => void }) {
  if (of.cards.length === 0) {
    return <Card testid="watch-none"><Empty of="watch.none" /></Card>;
  }
  const mine = of.cards.filter((card) => card.forMe);
  const others = of.cards.filter((card) => !card.forMe);
  return (
    <>
      {mine.concat(others).map((card) => <OneCard key={card.case + card.card} card={card} levels={of.levels} onDone={onDone} />)}
      {of.cards.length >= of.most && <p class="quiet">{t("watch.most", { n: of.most })}</p>}
    </>
  );
}

function OneCard({ card, levels, onDone }: { card: SupervisionCard; levels: string[]; onDone: () => void }) {
  const { node, person } = useHere();
  return (
    <section class={card.red ? "card note" : "card"} data-testid={"watch-" + card.number + "-" + card.rule}>
      <h2 class="heading">
        <a href={"#/desk/" + card.case}>{card.itemName}</a> <small class="number">{grouped(card.number)}</small>
      </h2>
      <p>
        <LightBadge light={card.light} /> <Badge tone={card.red ? "bad" : "note"} code={card.rule}>{word("watch.rule", card.rule)}</Badge>{" "}
        <StateBadge state={card.state} /> {card.regionName} · {card.department}
      </p>
      <p>{card.text}</p>
      <p class="quiet">
        {t("watch.raised", { time: dateTime(card.raisedAt), told: card.told })}
        {card.red && " " + t("watch.days", { reply: dayInWords(card.replyBy, node.today), appeal: dayInWords(card.appealBy, node.today) })}
      </p>
      {card.record && <Record of={card} />}
      <Words words={card.words} />
      {card.mine && HANDLERS.indexOf(person.role) >= 0 && <Saying card={card} onDone={onDone} />}
      {RULERS.indexOf(person.role) >= 0 && card.red && <Ruling card={card} levels={levels} onDone={onDone} />}
    </section>
  );
}

function Record({ of }: { of: SupervisionCard }) {
  const record = of.record!;
  return (
    <details class="clock" data-testid="watch-record">
      <summary>{record.title} · {t("watch.over", { n: record.daysOver })}</summary>
      <ul>
        <li>{record.law}</li>
        {record.counted.map((line) => <li key={line}>{line}</li>)}
      </ul>
    </details>
  );
}

function Words({ words }: { words: CardWord[] }) {
  return (
    <ul class="lines">
      {words.map((said, at) => (
        <li key={at}>
          <b>{word("watch.word", said.word)}</b> {said.late && <Badge tone="bad">{t("watch.late")}</Badge>} {said.text}
          <p class="quiet">{dateTime(said.at)} · {said.name ? said.name + " " + word("role", said.role) : t("by.system")}</p>
        </li>
      ))}
    </ul>
  );
}

function Saying({ card, onDone }: { card: SupervisionCard; onDone: () => void }) {
  const [text, setText] = useState("");
  const [writes, setWrites] = useState(false);
  const say = (what: string) => async () => {
    await api.cardWord(card.case, { card: card.card, word: what, text });
    onDone();
  };
  const seen = useDoing(say("ACKNOWLEDGED"));
  const reply = useDoing(say("REPLIED"));
  const appeal = useDoing(say("APPEALED"));
  const field = "say-" + card.case + card.card;
  return (
    <>
      {writes && (
        <div class="field">
          <label for={field}>{t("watch.text")}</label>
          <textarea id={field} maxLength={2000} value={text} data-testid="watch-text" onInput={(event) => setText((event.target as HTMLTextAreaElement).value)} />
        </div>
      )}
      <div class="row after">
        {card.cardState === "OPEN" && <Button icon="check" busy={seen.busy} onClick={seen.run} testid="watch-seen">{t("watch.seen")}</Button>}
        {card.red && !writes && <Button onClick={() => setWrites(true)} testid="watch-write">{t("watch.write")}</Button>}
        {writes && <Button kind="primary" busy={reply.busy} disabled={!text.trim()} onClick={reply.run} testid="watch-reply">{t("watch.reply")}</Button>}
        {writes && <Button kind="quiet" busy={appeal.busy} disabled={!text.trim()} onClick={appeal.run} testid="watch-appeal">{t("watch.appeal")}</Button>}
      </div>
      <ProblemBanner problem={seen.error || reply.error || appeal.error} />
    </>
  );
}

function Ruling({ card, levels, onDone }: { card: SupervisionCard; levels: string[]; onDone: () => void }) {
  const [text, setText] = useState("");
  const [level, setLevel] = useState(levels[0]);
  const [writes, setWrites] = useState(false);
  const rule = (upheld: boolean) => async () => {
    await api.cardRuling(card.case, { card: card.card, upheld, level, text });
    onDone();
  };
  const uphold = useDoing(rule(true));
  const revoke = useDoing(rule(false));
  const field = "rule-" + card.case + card.card;
  if (!writes) {
    return <div class="row after"><Button onClick={() => setWrites(true)} testid="watch-rule">{t("watch.rule")}</Button></div>;
  }
  return (
    <>
      <div class="field">
        <label for={field}>{t("watch.ruling")}</label>
        <textarea id={field} maxLength={2000} value={text} data-testid="watch-ruling" onInput={(event) => setText((event.target as HTMLTextAreaElement).value)} />
      </div>
      {card.light === "DEEP_RED" && (
        <div class="chips" role="group" aria-label={t("watch.level")}>
          {levels.map((one) => (
            <button key={one} type="button" class="chip" aria-pressed={level === one} onClick={() => setLevel(one)}>{one}</button>
          ))}
        </div>
      )}
      <div class="row after">
        <SureButton kind="danger" ask={t("watch.uphold.ask")} word={t("watch.uphold")} busy={uphold.busy} disabled={!text.trim()} onSure={uphold.run} testid="watch-uphold" />
        <SureButton kind="quiet" ask={t("watch.revoke.ask")} word={t("watch.revoke")} busy={revoke.busy} disabled={!text.trim()} onSure={revoke.run} testid="watch-revoke" />
      </div>
      <ProblemBanner problem={uphold.error || revoke.error} />
    </>
  );
}
