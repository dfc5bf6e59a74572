import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { t } from "../words";
import { Camera, useHasCamera } from "./Camera";
import { Icon } from "./Icon";
import { Badge, Button } from "./parts";
import { keepPicture } from "./picture";
import { ProblemBanner } from "./ProblemBanner";

interface Props {
  name: string;
  testid: string;
  hashes: string[];
  onChange: (hashes: string[]) => void;
}

/** Photos of one paper: take or choose, see what will be sent, remove. */
export function Photos({ name, testid, hashes, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const hasCamera = useHasCamera();
  const adding = useDoing(async (files: Blob[]) => {
    let kept = hashes;
    for (const file of files) {
      const hash = await keepPicture(file);
      kept = kept.filter((known) => known !== hash).concat(hash);
      onChange(kept);
    }
  });
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = Array.prototype.slice.call(input.files || []) as File[];
    input.value = "";
    return files.length > 0 && adding.run(files);
  };
  return (
    <div class="photos">
      <ul class="thumbs">
        {hashes.map((hash, index) => (
          <li key={hash}>
            <Thumb hash={hash} name={t("photo.nth", { name, n: index + 1 })} />
            <Button kind="quiet" icon="trash" label={t("photo.remove", { name, n: index + 1 })} onClick={() => onChange(hashes.filter((known) => known !== hash))} />
          </li>
        ))}
      </ul>
      <label class="button plain filepick">
        <input type="file" accept="image/*" multiple onChange={chosen} data-testid={testid} aria-label={t("photo.add.of", { name })} />
        <Icon name="camera" />
        <span>{adding.busy ? t("photo.adding") : t("photo.add")}</span>
      </label>
      {hasCamera && !open && <Button icon="camera" onClick={() => setOpen(true)} testid={testid + "-camera"}>{t("camera.open")}</Button>}
      {open && <Camera name={name} onPicture={(picture) => void adding.run([picture])} onClose={() => setOpen(false)} />}
      <ProblemBanner problem={adding.error} />
    </div>
  );
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
