/** What a screen can tell at once about a number. The node checks again; these only help to type. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: length, a real date and the check character. */
export function citizenNumberIsRight(typed: string): boolean {
  if (!/^\d{17}[\dX]$/.test(typed) || birthDate(typed) === null) {
    return false;
  }
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(typed[at]), 0);
  return "10X98765432"[sum % 11] === typed[17];
}

export function birthDate(citizenNumber: string): string | null {
  const found = /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(citizenNumber);
  if (!found) {
    return null;
  }
  const iso = `${found[1]}-${found[2]}-${found[3]}`;
  const day = new Date(iso + "T00:00:00Z");
  return !isNaN(day.getTime()) && day.toISOString().slice(0, 10) === iso && iso >= "1900-01-01" ? iso : null;
}

export function isMale(citizenNumber: string): boolean {
  return Number(citizenNumber[16]) % 2 === 1;
}

const CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** GB 32100-2015: characters and the check character. */
export function creditCodeIsRight(typed: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(typed)) {
    return false;
  }
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at++) {
    sum += CREDIT_CODE.indexOf(typed[at]) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE[(31 - (sum % 31)) % 31] === typed[17];
}

/** The Luhn check of bank cards: a warning only, old passbooks do not keep it. */
export function luhnIsRight(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += at % 2 === 0 ? digit : twice;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** The catalogue writes patterns for java.util.regex. */
export function matchesJavaPattern(pattern: string, typed: string): boolean {
  try {
    return new RegExp(pattern.replace(/\\p\{Is(\w+)\}/g, "\\p{Script=$1}"), "u").test(typed);
  } catch (_notForBrowsers) {
    return true;
  }
}
