#!/bin/sh
# Sees to it that the browser tests find Chromium and a Chinese font. On a Debian-like system it
# installs what is missing; elsewhere it says what is missing, how to get it, and fails.
# A browser in an unusual place: DAIBAN_CHROMIUM=/path/to/chromium
set -eu

browser() {
  for candidate in "${DAIBAN_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 \
      && "$candidate" --version >/dev/null 2>&1; then
      return 0
    fi
  done
  return 1
}

chinese_font() {
  if command -v fc-list >/dev/null 2>&1; then
    [ -n "$(fc-list :lang=zh family)" ]
  else
    [ "$(uname)" = Darwin ]
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

may_install() {
  command -v apt-get >/dev/null 2>&1 \
    && { [ "$(id -u)" -eq 0 ] || sudo -n true >/dev/null 2>&1; }
}

missing() {
  browser || echo chromium
  chinese_font || echo fontconfig fonts-noto-cjk
}

wanted=$(missing)
if [ -n "$wanted" ] && may_install; then
  echo "Installing for the browser tests:" $wanted
  as_root apt-get update -q
  # shellcheck disable=SC2086 # a list of package names
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $wanted
  wanted=$(missing)
fi

if [ -n "$wanted" ]; then
  cat >&2 <<END
The browser tests cannot run: this machine lacks Chromium or a font with Chinese characters.
浏览器测试无法运行：本机缺少 Chromium 浏览器或中文字体。
  wanted        :$(printf ' %s' $wanted)
  Debian, as root: apt-get update && apt-get install chromium fonts-noto-cjk
  Fedora        : dnf install chromium google-noto-sans-cjk-fonts
  Kylin, UOS    : apt-get install chromium fonts-noto-cjk, or the software shop's Chromium
  Ubuntu        : its chromium is a snap, which containers cannot run; install Google Chrome's deb
  macOS         : install Google Chrome and start again with DAIBAN_CHROMIUM set to its program
All tests but these run without a browser: mvn verify
END
  exit 1
fi
