import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { t, word } from "../words";
import { Camera, useHasCamera } from "./Camera";
import { Icon } from "./Icon";
import { Badge, Button } from "./parts";
import { keepPhoto, turnPhoto } from "./picture";
import type { Doubt } from "./quality";
import { ProblemBanner } from "./ProblemBanner";

interface Props {
  name: string;
  testid: string;
  hashes: string[];
  onChange: (hashes: string[]) => void;
}

/** Photos of one paper: take or choose, see what will be sent, turn, remove. One that is hard to read is told of and may be taken again. */
export function Photos({ name, testid, hashes, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [doubts, setDoubts] = useState<{ [hash: string]: Doubt | null }>({});
  const picker = useRef<HTMLInputElement>(null);
  const newest = useRef(hashes);
  newest.current = hashes;
  const doubted = useRef<string | null>(null);
  const replaced = useRef<string | null>(null);
  const hasCamera = useHasCamera();
  /** Keeping and turning take a while: each works on the list as it is by then. */
  const put = (list: string[]) => {
    newest.current = list;
    onChange(list);
  };
  const adding = useDoing(async (files: Blob[]) => {
    for (const file of files) {
      const { hash, doubt } = await keepPhoto(file);
      setDoubts((all) => ({ ...all, [hash]: doubt }));
      put(exchanged(newest.current, replaced.current, hash));
      replaced.current = null;
    }
  });
  const turning = useDoing(async (hash: string) => {
    const turned = await turnPhoto(hash);
    put(newest.current.map((known) => (known === hash ? turned : known)));
  });
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = Array.prototype.slice.call(input.files || []) as File[];
    input.value = "";
    return files.length > 0 && adding.run(files);
  };
  const remove = (hash: string) => put(newest.current.filter((known) => known !== hash));
  /** The doubtful one stays until there is a better one; who thinks better of it has lost nothing. */
  const again = (hash: string) => {
    doubted.current = hash;
    return hasCamera ? look() : picker.current!.click();
  };
  const begin = () => {
    replaced.current = doubted.current;
    doubted.current = null;
  };
  const look = () => {
    begin();
    setOpen(true);
  };
  return (
    <div class="photos">
      <ul class="thumbs">
        {hashes.map((hash, index) => (
          <li key={hash}>
            <Thumb hash={hash} name={t("photo.nth", { name, n: index + 1 })} />
            <span>
              <Button kind="quiet" icon="turn" busy={turning.busy} label={t("photo.turn", { name, n: index + 1 })} onClick={() => void turning.run(hash)} testid={`${testid}-turn-${index + 1}`} />
              <Button kind="quiet" icon="trash" label={t("photo.remove", { name, n: index + 1 })} onClick={() => remove(hash)} />
            </span>
          </li>
        ))}
      </ul>
      {hashes.map((hash, index) => doubts[hash] && (
        <p key={hash} class="message mild" role="status" data-testid={testid + "-doubt"} data-code={doubts[hash]}>
          {t("photo.nth", { name, n: index + 1 })}{t("colon")}{word("photo.doubt", doubts[hash])}{" "}
          <Button icon="camera" onClick={() => again(hash)} testid={testid + "-again"}>{t("photo.again")}</Button>{" "}
          <Button kind="quiet" icon="check" onClick={() => setDoubts({ ...doubts, [hash]: null })} testid={testid + "-readable"}>{t("photo.readable")}</Button>
        </p>
      ))}
      <label class="button plain filepick">
        <input ref={picker} type="file" accept="image/*" multiple onClick={begin} onChange={chosen} data-testid={testid} aria-label={t("photo.add.of", { name })} />
        <Icon name="camera" />
        <span>{adding.busy ? t("photo.adding") : t("photo.add")}</span>
      </label>
      {hasCamera && !open && <Button icon="camera" onClick={look} testid={testid + "-camera"}>{t("camera.open")}</Button>}
      {open && <Camera name={name} onPicture={(picture) => void adding.run([picture])} onClose={() => setOpen(false)} />}
      <ProblemBanner problem={adding.error || turning.error} />
    </div>
  );
}

/** The list with the new photo in the place of the old one, or at the end when there is none. */
function exchanged(hashes: string[], old: string | null, hash: string): string[] {
  const others = hashes.filter((known) => known !== hash || known === old);
  return old !== null && others.indexOf(old) >= 0 ? others.map((known) => (known === old ? hash : known)) : others.concat(hash);
}

/** A photo that is still on its way is asked for again after this pause. */
const LOOK_AGAIN_MS = 5000;

export function Thumb({ hash, name }: { hash: string; name: string }) {
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    const timer = missing ? setTimeout(() => setMissing(false), LOOK_AGAIN_MS) : undefined;
    return () => clearTimeout(timer);
  }, [missing]);
  if (missing) {
    return <Badge tone="note" icon="camera">{name}{t("colon")}{t("photo.under.way")}</Badge>;
  }
  return (
    <a class="thumb" href={api.attachmentUrl(hash)} target="_blank" rel="noopener">
      <img src={api.attachmentUrl(hash)} alt={name} onError={() => setMissing(true)} />
    </a>
  );
}
