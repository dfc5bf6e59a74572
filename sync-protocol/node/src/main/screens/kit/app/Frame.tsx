import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { Button, LinkButton, Toast, type Said } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { go } from "../router";
import { otherLanguage, t, word } from "../words";
import type { Tab } from "./App";
import { useHere } from "./here";
import { saveAll } from "./leaving";
import { sectionOf } from "./help";
import { LinkMark, UpwardMark } from "./LinkMark";
import { applyTypeSize, prefer, preference } from "./preferences";

interface Props {
  tabs: Tab[];
  route: string[];
  said: Said | null;
  onLeft: () => void;
  children?: ComponentChildren;
}

/** The head that every page has: whose program this is, who is at it, and whether the link is up. */
export function Frame({ tabs, route, said, onLeft, children }: Props) {
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
            <small>{t("program")}{node.township ? " · " + t("head.township", { name: node.township }) : ""}{node.clockPinned ? " · " + t("clock.pinned", { day: node.today }) : ""}</small>
          </div>
        </div>
        <div class="head-who">
          {node.kind === "VILLAGE" && <LinkMark />}
          {node.kind === "TOWNSHIP" && <UpwardMark />}
          <span data-testid="who">
            <b>{person.name}</b> <small>{word("role", person.role)}{person.department ? " · " + person.department : ""}</small>
          </span>
          <a class="button quiet" href={"#/help/" + encodeURIComponent(sectionOf(node.kind, route))} target="_blank" rel="noopener" data-testid="help">{t("help.title")}</a>
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
      <Toast said={said} />
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
