import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { beside, otherLanguage, t, type Key } from "../words";
import { Icon, type IconName } from "./Icon";

/** The small pieces that every page is made of. */

export function Heading({ of, level = 1, extra }: { of: Key; level?: 1 | 2; extra?: string }) {
  const Tag = level === 1 ? "h1" : "h2";
  return (
    <Tag class="heading">
      {t(of)}
      {extra ? " " + extra : ""}{" "}
      <small lang={otherLanguage()}>{beside(of)}</small>
    </Tag>
  );
}

interface ButtonProps {
  kind?: "primary" | "plain" | "danger" | "quiet";
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  submit?: boolean;
  testid?: string;
  label?: string;
  onClick?: () => void;
  children?: ComponentChildren;
}

export function Button(props: ButtonProps) {
  return (
    <button
      type={props.submit ? "submit" : "button"}
      class={"button " + (props.kind || "plain")}
      disabled={props.disabled}
      aria-busy={props.busy || undefined}
      aria-label={props.label}
      data-testid={props.testid}
      onClick={() => !props.busy && props.onClick && props.onClick()}
    >
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

interface LinkProps {
  to: string;
  icon?: IconName;
  kind?: "primary" | "plain" | "quiet";
  testid?: string;
  label?: string;
  children?: ComponentChildren;
}

export function LinkButton(props: LinkProps) {
  return (
    <a class={"button " + (props.kind || "plain")} href={"#" + props.to} aria-label={props.label} data-testid={props.testid}>
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </a>
  );
}

export type Tone = "good" | "note" | "bad" | "worst" | "calm" | "grey";

const TONE_ICONS: { [tone in Tone]: IconName } = {
  good: "check",
  note: "warn",
  bad: "stop",
  worst: "stop",
  calm: "clock",
  grey: "ring",
};

/** A state in a word, a shape and a colour: never colour alone. */
export function Badge(props: { tone: Tone; icon?: IconName; testid?: string; code?: string; children?: ComponentChildren }) {
  return (
    <span class={"badge " + props.tone} data-testid={props.testid} data-code={props.code}>
      <Icon name={props.icon || TONE_ICONS[props.tone]} />
      <span>{props.children}</span>
    </span>
  );
}

export function Card(props: { title?: Key; count?: number; testid?: string; tone?: Tone; children?: ComponentChildren }) {
  return (
    <section class={"card " + (props.tone || "")} data-testid={props.testid}>
      {props.title && (
        <Heading of={props.title} level={2} extra={props.count === undefined ? undefined : `(${props.count})`} />
      )}
      {props.children}
    </section>
  );
}

export function Empty({ of }: { of: Key }) {
  return (
    <p class="empty">
      <Icon name="ring" /> {t(of)}
    </p>
  );
}

export function Loading() {
  return <p class="empty" role="status">{t("loading")}</p>;
}

/** Facts as name and value. */
export function Facts({ of }: { of: [string, ComponentChildren][] }) {
  return (
    <dl class="facts">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Stepper({ steps, at, onGo }: { steps: Key[]; at: number; onGo: (step: number) => void }) {
  return (
    <ol class="stepper" aria-label={t("stepper")}>
      {steps.map((step, index) => (
        <li key={step} class={index === at ? "now" : index < at ? "done" : ""}>
          <button type="button" aria-current={index === at ? "step" : undefined} data-testid={"step-" + (index + 1)} onClick={() => onGo(index)}>
            <b>{index + 1}</b> {t(step)}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface ConfirmProps {
  title: string;
  yes: string;
  danger?: boolean;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
  children?: ComponentChildren;
}

/** Asks once more before something that cannot be undone. */
export function Confirm(props: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="confirm-title" onCancel={(event) => { event.preventDefault(); props.onNo(); }}>
      <h2 id="confirm-title">{props.title}</h2>
      <div class="dialog-body">{props.children}</div>
      <div class="row end">
        <Button onClick={props.onNo} testid="confirm-no">{t("cancel")}</Button>
        <Button kind={props.danger ? "danger" : "primary"} busy={props.busy} onClick={props.onYes} testid="confirm-yes">
          {props.yes}
        </Button>
      </div>
    </dialog>
  );
}

const TOAST_MS = 4000;

/** What was just done, or a page that may be gone to. */
export interface Said {
  text: string;
  to?: string;
}

/**
 * Good news for a moment, or a page that is offered until it is taken or put away; anything else that asks for an act stays on the page. It stands at the end
 * of the line of tabs, where nothing else does, and can be put away.
 */
export function Toast({ said }: { said: Said | null }) {
  const [shown, setShown] = useState<Said | null>(null);
  useEffect(() => {
    setShown(said);
    const timer = said && !said.to ? setTimeout(() => setShown(null), TOAST_MS) : undefined;
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="toast" role="status" data-testid="toast">
      {shown && (
        <p>
          <Icon name="check" /> {shown.to ? <a href={"#" + shown.to} data-testid="scan-open" onClick={() => setShown(null)}>{shown.text}</a> : shown.text}
          <button type="button" aria-label={t("toast.close")} onClick={() => setShown(null)}>×</button>
        </p>
      )}
    </div>
  );
}
