import { api } from "../api";
import { Problem } from "../http";
import { t } from "../words";
import { doubtOf, greyOf, type Doubt } from "./quality";

/** The long edge of a photographed paper: readable in print, about 150 KB. */
const LONG_EDGE = 1600;
const QUALITY = 0.8;

/** The long edge at which a photo is looked at: a sheet's writing is ten points high there. */
const LOOK_EDGE = 1000;

/** Makes a photo small enough for a weak link, in the page, and gives it to the node. The browser turns it as the camera says. */
export async function keepPicture(file: Blob): Promise<string> {
  return (await keepPhoto(file)).hash;
}

/** The same, and what makes it hard to read, if anything does. */
export async function keepPhoto(file: Blob): Promise<{ hash: string; doubt: Doubt | null }> {
  const image = await decoded(file);
  const { hash } = await api.attach(await jpeg(drawn(image, LONG_EDGE)));
  return { hash, doubt: doubtAbout(image) };
}

/** The photo is kept by then: a look that fails on a small machine must not lose it. */
function doubtAbout(image: HTMLImageElement): Doubt | null {
  try {
    const looked = drawn(image, LOOK_EDGE);
    return doubtOf(greyOf(looked.getContext("2d")!.getImageData(0, 0, looked.width, looked.height)));
  } catch (_noMemory) {
    return null;
  }
}

/** A kept photo, turned by a quarter to the right and kept anew. */
export async function turnPhoto(hash: string): Promise<string> {
  const image = await loaded(api.attachmentUrl(hash));
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalHeight;
  canvas.height = image.naturalWidth;
  const pen = canvas.getContext("2d")!;
  pen.rotate(Math.PI / 2);
  pen.drawImage(image, 0, -image.naturalHeight);
  return (await api.attach(await jpeg(canvas))).hash;
}

export async function keepCanvas(canvas: HTMLCanvasElement): Promise<string> {
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return (await api.attach(picture as Blob)).hash;
}

async function decoded(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  try {
    return await loaded(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Problem(422, "NOT_A_PICTURE", t("photo.unreadable"), t("photo.unreadable.todo")));
    image.src = url;
  });
}

function drawn(image: HTMLImageElement, longEdge: number): HTMLCanvasElement {
  const scale = Math.min(1, longEdge / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const pen = canvas.getContext("2d")!;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function jpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) {
    throw new Problem(422, "NOT_A_PICTURE", t("photo.unreadable"), t("photo.unreadable.todo"));
  }
  return blob;
}
