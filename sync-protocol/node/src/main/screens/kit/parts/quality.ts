/** What a look at a photo finds that may make a paper unreadable. Nothing of it ever stands in the way. */
export type Doubt = "dark" | "pale" | "blurred" | "sideways" | "upside";

/** A picture without colour: one brightness, 0 to 255, for each point, row by row. */
export interface Grey {
  width: number;
  height: number;
  light: Uint8ClampedArray;
}

/** Below this nine points of ten lie in the dark, even on white paper. */
const DARK = 70;
/** Between the darkest and the lightest hundredth of a readable paper there is at least this much. */
const CONTRAST = 40;
/** A sharp edge crosses at least this part of the contrast from one point to the next. */
const STEEP = 0.2;
/** Between rows of writing lies this much of white, and several times less between its columns. */
const GAPS = 0.2;
const GAPS_APART = 3;
/** How much more ragged the left margin must be than the right. */
const RAGGED = 3;
/** Fewer lines of writing tell nothing of their margins. */
const LINES_MIN = 5;

/** The brightness of a canvas's points, as the eye weighs red, green and blue. */
export function greyOf({ width, height, data }: ImageData): Grey {
  const light = new Uint8ClampedArray(width * height);
  for (let at = 0; at < light.length; at++) {
    light[at] = 0.299 * data[4 * at] + 0.587 * data[4 * at + 1] + 0.114 * data[4 * at + 2];
  }
  return { width, height, light };
}

/** The one doubt that is told first; null for a photo that seems readable. */
export function doubtOf(picture: Grey): Doubt | null {
  const [low, , high] = levels(picture);
  if (high < DARK) {
    return "dark";
  }
  if (high - low < CONTRAST) {
    return low > 128 ? "pale" : "dark";
  }
  return steepness(picture) < STEEP * (high - low) ? "blurred" : lying(picture);
}

/** Brightness of the darkest hundredth, the middle, and the lightest tenth. */
function levels({ light }: Grey): [number, number, number] {
  const counts = new Uint32Array(256);
  light.forEach((one) => counts[one]++);
  const at = (share: number) => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) > share * light.length);
  };
  return [at(0.01), at(0.5), at(0.9)];
}

/** The step from a point to its neighbours that only one point in two hundred exceeds. */
function steepness({ width, height, light }: Grey): number {
  const counts = new Uint32Array(256);
  for (let y = 0; y + 1 < height; y++) {
    for (let at = y * width; at + 1 < (y + 1) * width; at++) {
      counts[Math.max(Math.abs(light[at] - light[at + 1]), Math.abs(light[at] - light[at + width]))]++;
    }
  }
  let step = 255;
  for (let seen = counts[255]; step > 0 && seen < (width * height) / 200; seen += counts[step]) {
    step--;
  }
  return step;
}

/** Writing runs in rows, begins flush on the left and ends raggedly on the right. */
function lying(picture: Grey): Doubt | null {
  const ink = inked(picture);
  const rows = sums(ink, picture.width, picture.height, false);
  const across = gaps(sums(ink, picture.width, picture.height, true));
  if (across > GAPS && across > GAPS_APART * gaps(rows)) {
    return "sideways";
  }
  const lines = linesOf(ink, picture.width, rows);
  if (lines.length < LINES_MIN) {
    return null;
  }
  const left = spread(lines.map((line) => line[0]));
  const right = spread(lines.map((line) => line[1]));
  return left > RAGGED * Math.max(right, picture.width / 100) ? "upside" : null;
}

/** Points that are clearly darker than what lies around them to the left and right: writing, and not a table. */
function inked({ width, height, light }: Grey): Uint8Array {
  const reach = Math.max(8, Math.round(width / 25));
  const ink = new Uint8Array(light.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = reach; x + reach < width; x++) {
      const here = light[row + x] + CONTRAST;
      ink[row + x] = paper(light, row, x - reach, reach) > here && paper(light, row, x + 1, reach) > here ? 1 : 0;
    }
  }
  return ink;
}

/** The lightest of every fourth point of a stretch. */
function paper(light: Uint8ClampedArray, row: number, from: number, reach: number): number {
  let lightest = 0;
  for (let x = from; x < from + reach; x += 4) {
    lightest = Math.max(lightest, light[row + x]);
  }
  return lightest;
}

function sums(ink: Uint8Array, width: number, height: number, columns: boolean): number[] {
  const found: number[] = new Array(columns ? width : height).fill(0);
  ink.forEach((one, at) => (found[columns ? at % width : Math.floor(at / width)] += one));
  return found;
}

/** How much of the written part of a profile is white. */
function gaps(profile: number[]): number {
  const written = profile.filter((one) => one > 0);
  const white = median(written) / 10;
  const first = profile.findIndex((one) => one > white);
  const between = profile.slice(first, profile.length - profile.slice().reverse().findIndex((one) => one > white));
  return written.length === 0 ? 0 : between.filter((one) => one <= white).length / between.length;
}

/** Where each line of writing begins and ends, in points from the left. */
function linesOf(ink: Uint8Array, width: number, rows: number[]): [number, number][] {
  const enough = width / 50;
  const lines: [number, number][] = [];
  let line: [number, number] | null = null;
  rows.forEach((sum, y) => {
    if (sum < enough) {
      line = null;
      return;
    }
    const row = ink.subarray(y * width, (y + 1) * width);
    const [first, last] = [row.indexOf(1), row.lastIndexOf(1)];
    if (line) {
      line[0] = Math.min(line[0], first);
      line[1] = Math.max(line[1], last);
    } else {
      lines.push((line = [first, last]));
    }
  });
  return lines;
}

/** The mean distance from the middle. */
function spread(numbers: number[]): number {
  const centre = median(numbers);
  return numbers.reduce((sum, one) => sum + Math.abs(one - centre), 0) / numbers.length;
}

function median(numbers: number[]): number {
  return numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
