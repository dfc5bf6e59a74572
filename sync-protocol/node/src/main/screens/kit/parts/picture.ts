import { api } from "../api";
import { Problem } from "../http";
import { t } from "../words";

/** The long edge of a photographed paper: readable in print, about 150 KB. */
const LONG_EDGE = 1600;
const QUALITY = 0.8;

/** Makes a photo small enough for a weak link, in the page, and gives it to the node. */
export async function keepPicture(file: Blob): Promise<string> {
  const image = await decoded(file);
  const small = await jpeg(drawn(image));
  return (await api.attach(small)).hash;
}

export async function keepCanvas(canvas: HTMLCanvasElement): Promise<string> {
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return (await api.attach(picture as Blob)).hash;
}

function decoded(file: Blob): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    const url = URL.createObjectURL(file);
    image.onload = () => {
      URL.revokeObjectURL(url);
      done(image);
    };
    image.onerror = () => {
      URL.revokeObjectURL(url);
      fail(new Problem(422, "NOT_A_PICTURE", t("photo.unreadable"), t("photo.unreadable.todo")));
    };
    image.src = url;
  });
}

function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const scale = Math.min(1, LONG_EDGE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function jpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) {
    throw new Problem(422, "NOT_A_PICTURE", t("photo.unreadable"), t("photo.unreadable.todo"));
  }
  return blob;
}
