import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../words";
import { Button } from "./parts";

/** Whether this machine has a camera that the page may open, such as a document camera on a laptop. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (navigator.mediaDevices && navigator.mediaDevices.enumerateDevices) {
      navigator.mediaDevices.enumerateDevices().then(
        (devices) => setHas(devices.some((device) => device.kind === "videoinput")),
        () => setHas(false),
      );
    }
  }, []);
  return has;
}

/** A full page of paper is readable from here on. */
const WIDTH_WANTED = 1920;

/** The camera's picture in the page; each click keeps one frame. */
export function Camera({ name, onPicture, onClose }: { name: string; onPicture: (picture: Blob) => void; onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    const stop = (opened: MediaStream) => opened.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: WIDTH_WANTED } } }).then(
      (opened) => {
        stream = opened;
        if (gone) {
          return stop(opened);
        }
        video.current!.srcObject = opened;
        return video.current!.play();
      },
      () => setFault(true),
    );
    return () => {
      gone = true;
      return stream && stop(stream);
    };
  }, []);
  const take = () => {
    const frame = document.createElement("canvas");
    frame.width = video.current!.videoWidth;
    frame.height = video.current!.videoHeight;
    frame.getContext("2d")!.drawImage(video.current!, 0, 0);
    frame.toBlob((picture) => picture && onPicture(picture), "image/png");
  };
  return (
    <div class="camera">
      {fault ? <p class="message" role="alert">{t("camera.fault")}</p> : <video ref={video} muted playsInline aria-label={t("camera.of", { name })} />}
      <div class="row">
        {!fault && <Button kind="primary" icon="camera" onClick={take} testid="camera-take">{t("camera.take")}</Button>}
        <Button onClick={onClose} testid="camera-close">{t("camera.close")}</Button>
      </div>
    </div>
  );
}
