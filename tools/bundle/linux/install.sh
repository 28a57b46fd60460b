#!/bin/sh
# Puts hipmap into this person's menu and lets .hipmap files open with it; `install.sh --remove` undoes that.
# Nothing is copied and nothing outside the home folder is touched: the bundle stays where it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share="${XDG_DATA_HOME:-$HOME/.local/share}"
desktop="$share/applications/hipmap.desktop"
mime="$share/mime/packages/hipmap-mime.xml"

if [ "${1:-}" = "--remove" ]; then
  rm -f "$desktop" "$mime"
  for side in 16 24 32 48 64 128 256; do
    rm -f "$share/icons/hicolor/${side}x${side}/apps/hipmap.png" \
          "$share/icons/hicolor/${side}x${side}/mimetypes/hipmap-file.png"
  done
else
  mkdir -p "$share/applications" "$share/mime/packages"
  # A desktop file wants the whole path of its program, in quotes and with its own signs marked.
  program=$(printf '%s' "$here/hipmap" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
  sed "s|^Exec=.*|Exec=\"$(printf '%s' "$program" | sed 's/[&|\\]/\\&/g')\" %f|" \
    "$here/share/hipmap.desktop" > "$desktop"
  cp "$here/share/hipmap-mime.xml" "$mime"
  for side in 16 24 32 48 64 128 256; do
    mkdir -p "$share/icons/hicolor/${side}x${side}/apps" "$share/icons/hicolor/${side}x${side}/mimetypes"
    cp "$here/share/icons/hipmap-$side.png" "$share/icons/hicolor/${side}x${side}/apps/hipmap.png"
    cp "$here/share/icons/hipmap-file-$side.png" \
      "$share/icons/hicolor/${side}x${side}/mimetypes/hipmap-file.png"
  done
fi
# Menus notice sooner with these; without them, at the next login.
for refresh in "update-desktop-database $share/applications" "update-mime-database $share/mime" \
               "gtk-update-icon-cache -q -t -f $share/icons/hicolor"; do
  if command -v "${refresh%% *}" >/dev/null; then $refresh >/dev/null 2>&1 || true; fi
done
