#!/bin/bash
# fuzz.sh BINARY SECONDS [TARGET…]: run the fuzzing targets one after the other, SECONDS each.
#
# Seeds are what the repository has, and the files of the folder FUZZ_SEEDS if it is set. New
# inputs are kept in .build-fuzz/corpus for the next run, failing ones in .build-fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1 seconds=$2
shift 2
targets=("$@")
[ $# -gt 0 ] || targets=(zip sheet strings styles workbook document spreadsheetml html csv dates import)
artifacts=.build-fuzz/artifacts
# Swift's own report of a trap can wait for ever under AddressSanitizer.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=quarantine_size_mb=64
export LSAN_OPTIONS=suppressions=Tests/Fuzz/leaks.txt:print_suppressions=0

dictionary() {
  case $1 in
    sheet | strings | styles | workbook | document) echo Tests/Fuzz/Dictionaries/ooxml.txt ;;
    spreadsheetml | html | dates | import) echo "Tests/Fuzz/Dictionaries/$1.txt" ;;
  esac
}

fuzz() {
  local corpus=.build-fuzz/corpus/$1 seeds=.build-fuzz/seeds/$1 dict options=()
  rm -rf "$seeds"
  mkdir -p "$corpus" "$seeds" "$artifacts"
  [ ! -d "Tests/Fuzz/Seeds/$1" ] || cp "Tests/Fuzz/Seeds/$1/"* "$seeds"
  ASAN_OPTIONS=detect_leaks=0 FUZZ_TARGET=$1 "$binary" --seeds "$seeds" samples templates ${FUZZ_SEEDS:+"$FUZZ_SEEDS"}
  dict=$(dictionary "$1")
  [ "$1" != dates ] || options+=(-max_len=256)
  [ -z "$dict" ] || options+=("-dict=$dict")
  FUZZ_TARGET=$1 "$binary" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -detect_leaks=1 -print_final_stats=1 -artifact_prefix="$artifacts/$1-" "${options[@]}" \
    "$corpus" "$seeds" > ".build-fuzz/$1.log" 2>&1 < /dev/null
}

failed=()
for target in "${targets[@]}"; do
  if fuzz "$target"; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' ".build-fuzz/$target.log")
    echo "$target: $runs inputs, no failure"
  else
    grep -E '^SUMMARY|Fatal error|ERROR: ' ".build-fuzz/$target.log" | head -3 || true
    echo "$target: failed, see .build-fuzz/$target.log and $artifacts/"
    failed+=("$target")
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "Fuzzing failed: ${failed[*]}. The inputs are $artifacts/*" >&2
  exit 1
fi
echo "Fuzzing found nothing."
