import { useEffect, useRef } from "preact/hooks";
import { api } from "../api";
import { useDoing } from "../hooks";
import { t } from "../words";
import { Icon } from "./Icon";
import { Badge, Button } from "./parts";
import { keepCanvas, keepPicture } from "./picture";
import { ProblemBanner } from "./ProblemBanner";

interface Props {
  name: string;
  testid: string;
  hash: string | null;
  onChange: (hash: string | null) => void;
}

/** A signature drawn by finger, pen or mouse; or a photo of one on paper, for those who cannot draw. */
export function SignaturePad({ name, testid, hash, onChange }: Props) {
  const keeping = useDoing(async (canvas: HTMLCanvasElement) => onChange(await keepCanvas(canvas)));
  const taking = useDoing(async (file: File) => onChange(await keepPicture(file)));
  const chosen = (event: Event) => {
    const file = ((event.target as HTMLInputElement).files || [])[0];
    return file && taking.run(file);
  };
  return (
    <div class="signature">
      {hash ? <Signed name={name} hash={hash} testid={testid} /> : <Pad testid={testid} name={name} onDrawn={keeping.run} />}
      <div class="row">
        {hash && <Button icon="pen" onClick={() => onChange(null)} testid={testid + "-again"}>{t("signature.again")}</Button>}
        {!hash && (
          <label class="button quiet filepick">
            <input type="file" accept="image/*" onChange={chosen} data-testid={testid + "-photo"} aria-label={t("signature.photo.of", { name })} />
            <Icon name="camera" />
            <span>{t("signature.photo")}</span>
          </label>
        )}
      </div>
      <ProblemBanner problem={keeping.error || taking.error} />
    </div>
  );
}

function Signed({ hash, name, testid }: { hash: string; name: string; testid: string }) {
  return (
    <div class="signed" data-testid={testid + "-signed"}>
      <img src={api.attachmentUrl(hash)} alt={name} />
      <Badge tone="good">{t("signature.kept")}</Badge>
    </div>
  );
}

/** Pauses longer than this end a signature; it is kept then, without another click. */
const PAUSE_MS = 900;

function Pad({ testid, name, onDrawn }: { testid: string; name: string; onDrawn: (canvas: HTMLCanvasElement) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pause = useRef(0);
  useEffect(() => {
    const paper = canvas.current!;
    paper.width = paper.clientWidth;
    paper.height = paper.clientHeight;
    return () => clearTimeout(pause.current);
  }, []);
  const draw = (event: PointerEvent) => {
    if (event.buttons === 0 && event.type === "pointermove") {
      return;
    }
    const box = canvas.current!.getBoundingClientRect();
    const pen = canvas.current!.getContext("2d")!;
    if (event.type === "pointerdown") {
      canvas.current!.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.lineWidth = 3;
      pen.lineCap = pen.lineJoin = "round";
      pen.strokeStyle = "#12263a";
      pen.moveTo(event.clientX - box.left, event.clientY - box.top);
    }
    pen.lineTo(event.clientX - box.left, event.clientY - box.top);
    pen.stroke();
    clearTimeout(pause.current);
  };
  const lift = () => {
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => canvas.current && onDrawn(canvas.current), PAUSE_MS);
  };
  return (
    <div class="pad">
      <canvas ref={canvas} data-testid={testid} role="img" aria-label={t("signature.pad", { name })} onPointerDown={draw} onPointerMove={draw} onPointerUp={lift} />
      <p aria-hidden="true">{t("signature.here")}</p>
    </div>
  );
}
