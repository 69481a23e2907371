# What the benchmark scripts share: their frame, the load, the checks and the table; to be sourced.
set -euo pipefail
export LC_ALL=C

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/../.." && pwd)
JAR=${JAR:-$root/target/fingerpost.jar}
SERVER_CORE=${SERVER_CORE:-0}
LOAD_CORE=${LOAD_CORE:-1}
# Options of the JVM that is measured, separated by spaces: those that packaging/fingerpost gives it. Empty: "java -jar".
JVM=${JVM-$(sed -n 's/^\(priorities\|unraised\|thresholds\|collector\)="\(.*\)"$/\2/p' "$root/packaging/fingerpost" | tr '\n' ' ')}
read -ra jvm <<<"$JVM"
# 1: requests name no user agent and no referrer.
NAMELESS=${NAMELESS:-0}
# Per cent of a run's time that the host of a virtual machine may take from it before the round does not count.
MOST_STOLEN=${MOST_STOLEN:-2}

problems=()
runs=0
repeated=0
stolen=0
missed=0

source "$bench/servers.sh"

say() {
  echo "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

problem() {
  say "! $*"
  problems+=("$*")
}

# Prints the head of the script that was called, which is its manual, if that is asked for.
manual() {
  case "${1:-}" in
    "") ;;
    -h | --help)
      sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *) fail "There is no option $1. Settings are given as environment variables; --help tells which." ;;
  esac
}

need() {
  local missing=()
  for tool in "$@"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((${#missing[@]} == 0)) || fail "Install these programs first: ${missing[*]}."
  [ -r "$JAR" ] || fail "There is no $JAR. Build it with: mvn -q -DskipTests package"
}

need_benchmarks() {
  [ -r "$BENCHMARKS" ] || fail "There is no $BENCHMARKS. Build it with: mvn -q -Pbench package"
}

# Makes the temporary folder $work. At the end of the script, however it comes, what was started is stopped and the
# folder removed.
begin() {
  work=$(mktemp -d)
  chmod 755 "$work"
  trap end EXIT
  trap 'exit 130' INT TERM
  machine
}

end() {
  for process in "${started[@]}" "${pid[@]}"; do
    kill -CONT "$process" 2>/dev/null || true
  done
  for process in "${started[@]}"; do
    kill -TERM "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}

machine() {
  echo "$(nproc) cores of $(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), Linux $(uname -r)," \
    "$(java -version 2>&1 | sed -n '1{s/ [0-9-]*$//;p}'), $(wrk -v 2>&1 | awk 'NR == 1 { print $1, $2 }')," \
    "$(command -v nginx >/dev/null && nginx -v 2>&1 | sed 's/.*: //' || echo no nginx), $(date -u '+%F %H:%M') UTC," \
    "JVM options: ${JVM:-none}"
}

# Ticks the host took from this machine, of all cores together.
stolen_ticks() {
  awk '/^cpu / { print $9 }' /proc/stat
}

cpu_ticks() {
  awk '{ sub(/^.*\) /, ""); print $12 + $13 }' "/proc/${pid[$1]}/stat"
}

# load NAME COUNT CONNECTIONS uniform|zipf SECONDS [PAUSE]: puts wrk's figures into got, with the CPU a request took in µs
# and the load generator's share of its core in per cent. The clicks of the last second are still to be written when wrk
# ends, and what that takes belongs to them.
declare -A got=()
load() {
  local before after line pair taken
  before=$(cpu_ticks "$1")
  taken=$(stolen_ticks)
  runs=$((runs + 1))
  line=$(taskset -c "$LOAD_CORE" wrk -t 1 -c "$3" -d "${5}s" --latency -s "$bench/wrk/links.lua" "${address[$1]}" \
    -- "$2" "$4" "$runs" "${6:-0}" "$NAMELESS" | grep '^rate=') || fail "wrk did not get through with $1."
  taken=$((100 * ($(stolen_ticks) - taken) / ($(getconf CLK_TCK) * $5)))
  stolen=$((taken > stolen ? taken : stolen))
  sleep 1.2
  after=$(cpu_ticks "$1")
  for pair in $line; do
    got[${pair%%=*}]=${pair#*=}
  done
  got[cpu]=$(awk -v ticks=$((after - before)) -v a_second="$(getconf CLK_TCK)" -v requests="${got[requests]}" \
    'BEGIN { printf "%.2f", requests ? ticks / a_second * 1e6 / requests : 0 }')
  received[$1]=$((received[$1] + got[requests]))
  surplus[$1]=$((surplus[$1] + $3))
  ((got[other] == 0 && got[errors] == 0)) || problem "$1: ${got[other]} answers were no redirects, ${got[errors]} errors"
}

# keep SETTING NAME: the figures got go into the table, if the round counts.
keep() {
  say "$1, $2: ${got[rate]}/s, ${got[cpu]} µs, p99 ${got[p99]} µs, p99.9 ${got[p999]} µs, wrk busy ${got[busy]}, stolen so far $stolen %"
  printf '%s\t' "$1" "$2" "${got[rate]}" "${got[cpu]}" "${got[p50]}" "${got[p99]}" "${got[p999]}" "${got[max]}" \
    "${got[busy]}" >>"$work/round"
  echo >>"$work/round"
}

# rounds COUNT COMMAND: runs it, which keeps what one round measures, so often that COUNT rounds count. On a machine that is
# shared with others it gives up after four times as many, and takes the last ones as they come.
rounds() {
  local done=0 tries=0
  while ((done < $1)); do
    : >"$work/round"
    stolen=0
    "$2"
    tries=$((tries + 1))
    if ((stolen <= MOST_STOLEN || tries > 4 * $1)); then
      ((stolen <= MOST_STOLEN)) || problem "the host took $stolen % of a round"
      cat "$work/round" >>"$work/figures"
      done=$((done + 1))
    else
      repeated=$((repeated + 1))
      say "The host took $stolen % of that round: once more."
    fi
  done
}

# table WHAT BASE: medians of what was kept, in the order of the first runs, and the ratios to the row named BASE.
table() {
  awk -F '\t' -v what="$1" -v base="$2" -f "$bench/figures.awk" -f "$bench/table.awk" "$work/figures"
}

# judge BASE: the limits of limits.awk come from standard input, their parts separated by any blanks.
judge() {
  tr -s ' ' '\t' >"$work/limits"
  awk -F '\t' -v base="$1" -f "$bench/limits.awk" -f "$bench/figures.awk" "$work/limits" "$work/figures" || missed=1
}

# All clicks in the database of a Fingerpost; the request itself has the last ones written.
stored() {
  curl -sS -f -H "X-Api-Key: $(cat "${folder[$1]}/api-key")" "${address[$1]}/rest/v3/reports/clicks.csv?by=day&bots=true" \
    | tr -d '\r' | awk -F , '
      NR == 1 { for (i = 1; i <= NF; i++) if ($i == "clicks") column = i; next }
      { sum += $column }
      END { printf "%.0f\n", sum }'
}

# check_clicks NAME [BEFORE]: received ≤ stored ≤ sent, not counting the clicks there were BEFORE.
check_clicks() {
  local clicks most=$((received[$1] + surplus[$1]))
  clicks=$(($(stored "$1") - ${2:-0}))
  echo "$1: wrk received ${received[$1]} redirects and sent at most $most requests; $clicks clicks are stored."
  ((received[$1] <= clicks && clicks <= most)) || problem "The clicks stored do not fit the redirects received."
}

# Ends the script: with 1 if anything that was measured was not what it should be, or missed a limit that must hold.
finish() {
  ((${#problems[@]} == 0)) || fail "The figures do not count: $(printf '%s; ' "${problems[@]}")"
  ((missed == 0)) || fail "A limit that must hold was missed."
}
