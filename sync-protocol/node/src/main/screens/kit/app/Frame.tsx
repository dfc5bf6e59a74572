import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing, useLoad } from "../hooks";
import { Badge, Button, LinkButton, type Tone } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import { otherLanguage, t, word } from "../words";
import type { Tab } from "./App";
import { useHere } from "./here";
import { saveAll } from "./leaving";
import { applyTypeSize, prefer, preference } from "./preferences";

interface Props {
  tabs: Tab[];
  route: string[];
  onLeft: () => void;
  children?: ComponentChildren;
}

/** The head that every page has: whose program this is, who is at it, and whether the link is up. */
export function Frame({ tabs, route, onLeft, children }: Props) {
  const { node, person } = useHere();
  const leaving = useDoing(async () => {
    await saveAll();
    await api.signOut();
    go("/");
    onLeft();
  });
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById("main")!.focus(); }}>
        {t("skip")}
      </a>
      <header class="head">
        <div class="head-name">
          <b class="mark" aria-hidden="true">代办</b>
          <div>
            <strong data-testid="node-name">{node.name}</strong>
            <small>{t("program")}{node.clockPinned ? " · " + t("clock.pinned", { day: node.today }) : ""}</small>
          </div>
        </div>
        <div class="head-who">
          {node.kind === "VILLAGE" && <LinkMark />}
          <span data-testid="who">
            <b>{person.name}</b> <small>{word("role", person.role)}{person.department ? " · " + person.department : ""}</small>
          </span>
          <Switches />
          <LinkButton to="/password" kind="quiet" testid="own-password">{t("password.title")}</LinkButton>
          <Button kind="quiet" busy={leaving.busy} onClick={leaving.run} testid="sign-out">{t("sign.out")}</Button>
        </div>
      </header>
      <nav class="tabs" aria-label={t("nav")}>
        {tabs.map((tab) => (
          <a key={tab.path} href={"#" + tab.path} aria-current={isAt(tab.path, route) ? "page" : undefined} data-testid={"tab-" + (tab.path.slice(1) || "home")}>
            {t(tab.name)}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <ProblemBanner problem={leaving.error} />
        {children}
      </main>
    </>
  );
}

function isAt(path: string, route: string[]): boolean {
  return (path.slice(1) || "") === (route[0] || "");
}

function Switches() {
  const [large, setLarge] = useState(preference("type") === "large");
  const turn = () => {
    prefer("type", large ? "normal" : "large");
    applyTypeSize();
    setLarge(!large);
  };
  const speak = () => {
    prefer("language", otherLanguage());
    location.reload();
  };
  return (
    <>
      <button type="button" class="button quiet" aria-pressed={large} onClick={turn} data-testid="large-type">
        {large ? t("type.normal") : t("type.large")}
      </button>
      <button type="button" class="button quiet" lang={otherLanguage()} onClick={speak} data-testid="language">
        {otherLanguage() === "en" ? "English" : "中文"}
      </button>
    </>
  );
}

const LINK_TONES: { [state: string]: Tone } = { UP: "good", DOWN: "note", PORTAL: "note", REFUSED: "bad", WAIT: "calm" };
const LOOK_AT_LINK_MS = 5000;

/** Whether the node above was reached last time, in a word; a click leads to the outbox. */
function LinkMark() {
  const outbox = useLoad(api.outbox, [], LOOK_AT_LINK_MS);
  if (outbox.error && outbox.error.status === 0) {
    return <Badge tone="bad" testid="link-state" code="GONE">{word("link", "GONE")}</Badge>;
  }
  if (!outbox.data) {
    return null;
  }
  const { link, unsent } = outbox.data;
  return (
    <a class="plainlink" href="#/outbox">
      <Badge tone={LINK_TONES[link.state] || "grey"} testid="link-state" code={link.state}>
        {word("link", link.state)}
        {unsent > 0 ? t("link.unsent", { n: unsent }) : ""}
      </Badge>
    </a>
  );
}
