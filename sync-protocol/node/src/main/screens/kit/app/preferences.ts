/** Choices of this screen that belong to no case: size of type and language. */
export function preference(name: string): string | null {
  try {
    return localStorage.getItem("daiban." + name);
  } catch (_closed) {
    return null;
  }
}

export function prefer(name: string, value: string) {
  try {
    localStorage.setItem("daiban." + name, value);
  } catch (_closed) {
    // Without storage the choice lasts as long as the page.
  }
}

export function applyTypeSize() {
  document.documentElement.classList.toggle("large", preference("type") === "large");
}
