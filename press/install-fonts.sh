#!/usr/bin/env bash
# Installs the fonts of official documents (press/fonts.ts) on Debian: Noto Serif CJK, BabelStone Han for rare characters,
# and of the Chinese TeX collection the Fandol fonts alone (仿宋, 黑, 宋). Afterwards nothing is fetched.
set -euo pipefail
fandol=/usr/local/share/fonts/fandol
noto=/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc
rare=/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf
[[ -f $fandol/FandolFang-Regular.otf && -f $noto && -f $rare ]] && exit 0
apt-get update
apt-get install -y --no-install-recommends fonts-noto-cjk fonts-babelstone-han
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && apt-get download -o APT::Sandbox::User=root texlive-lang-chinese)
dpkg-deb --extract "$folder"/texlive-lang-chinese_*.deb "$folder/tree"
mkdir -p "$fandol"
for face in Fang Hei Song; do
  install -m 644 "$folder/tree/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol$face-Regular.otf" "$fandol/"
done
