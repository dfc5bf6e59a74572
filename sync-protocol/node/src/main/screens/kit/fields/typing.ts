/** What fingers, voices and other programs put into a field, as the form wants it. The node forgives the same. */

const SPOKEN: { [sign: string]: string } = { 零: "0", 〇: "0", 幺: "1", 一: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9" };

/** Numbers that are read out digit by digit. */
const DIGITS = ["idcard", "phone", "bankcard"];
const CODES = ["idcard", "bankcard", "uscc"];
const AMOUNTS = ["integer", "decimal", "money"];

/** The text without full-width letters, spoken digits and blanks between groups; other fields stay as typed. */
export function cleaned(type: string, typed: string): string {
  if (DIGITS.concat(CODES, AMOUNTS).indexOf(type) < 0) {
    return typed;
  }
  const narrow = halfWidth(typed);
  if (AMOUNTS.indexOf(type) >= 0) {
    return narrow.replace(/[,，\s元]/g, "").replace(/[。点]/g, ".");
  }
  const digits = DIGITS.indexOf(type) >= 0 ? narrow.replace(/[零〇幺一二两三四五六七八九]/g, (sign) => SPOKEN[sign]) : narrow;
  const joined = digits.replace(CODES.indexOf(type) >= 0 ? /[\s\-·]/g : /\s/g, "");
  return type === "phone" ? joined.replace(/^(\+|00)86(?=1\d{10}$)/, "").replace(/^(1\d\d)-(\d{4})-(\d{4})$/, "$1$2$3") : joined.toUpperCase().replace(/[×✕]/g, "X");
}

/** ０-９, Ａ-Ｚ and signs of the same width as Chinese characters. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}
