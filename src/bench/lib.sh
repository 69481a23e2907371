# What the benchmark scripts share; to be sourced. Servers go by names, which are also the names in the tables.
set -euo pipefail
export LC_ALL=C

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/../.." && pwd)
JAR=${JAR:-$root/target/fingerpost.jar}
SERVER_CORE=${SERVER_CORE:-0}
LOAD_CORE=${LOAD_CORE:-1}

# By name: the process that answers, its address without a slash at the end, its folder, answers that wrk received, and how
# many requests more than those it may have sent.
declare -A pid=() address=() folder=() received=() surplus=()
started=()
problems=()
runs=0

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
    "$(java -version 2>&1 | sed -n '1s/ [0-9-]*$//p'), $(wrk -v 2>&1 | awk 'NR == 1 { print $1, $2 }')," \
    "$(command -v nginx >/dev/null && nginx -v 2>&1 | sed 's/.*: //' || echo no nginx), $(date -u '+%F %H:%M') UTC"
}

# Link number i leads to $target_head, i, $target_tail: an address of a usual length.
target_head=https://www.example.org/a/page/that/is/far/away/
target_tail=.html

# write_links FILE PREFIX COUNT: links PREFIX0, PREFIX1, … of two hundred owners.
write_links() {
  awk -v prefix="$2" -v count="$3" -v head="$target_head" -v tail="$target_tail" 'BEGIN {
    print "Long URL,Short code,Title,Tags,Owner"
    for (i = 0; i < count; i++) print head i tail "," prefix i ",Page " i ",," "owner-" i % 200
  }' >"$1"
}

# import_links NAME COUNT: links l0, l1, … into a new data folder.
import_links() {
  local csv=$work/links.csv
  folder[$1]=$work/data-${#folder[@]}
  say "Importing $2 links …"
  write_links "$csv" l "$2"
  java -jar "$JAR" import --data-dir "${folder[$1]}" "$csv" >"$work/import.log" 2>&1 || fail "$(cat "$work/import.log")"
  grep -q ' 0 rows refused' "$work/import.log" || fail "$(cat "$work/import.log")"
  rm "$csv"
}

# start_fingerpost NAME CORES: serves the links imported under that name.
start_fingerpost() {
  local log=${folder[$1]}.log
  : >"$log"
  taskset -c "$2" java -jar "$JAR" serve --data-dir "${folder[$1]}" --port 0 >>"$log" 2>&1 &
  pid[$1]=$!
  started+=($!)
  until grep -q '^Listening on ' "$log"; do
    kill -0 "${pid[$1]}" 2>/dev/null || fail "Fingerpost did not start: $(cat "$log")"
    sleep 0.2
  done
  address[$1]=$(sed -n 's|^Listening on \(http://[^/]*\)/$|\1|p' "$log")
  new_server "$1"
}

# start_nginx NAME COUNT CORES: one worker with the same links in a map, its access log as it is by default.
start_nginx() {
  local dir=$work/nginx port
  mkdir "$dir"
  port=$(free_port)
  awk -v count="$2" -v head="$target_head" -v tail="$target_tail" 'BEGIN {
    for (i = 0; i < count; i++) print "/l" i " " head i tail ";"
  }' >"$dir/map.conf"
  cat >"$dir/nginx.conf" <<END
daemon off;
worker_processes 1;
pid $dir/pid;
events {
  worker_connections 4096;
}
http {
  access_log $dir/access.log;
  client_body_temp_path $dir/body;
  proxy_temp_path $dir/proxy;
  fastcgi_temp_path $dir/fastcgi;
  uwsgi_temp_path $dir/uwsgi;
  scgi_temp_path $dir/scgi;
  keepalive_requests 1000000000;
  map_hash_max_size $((3 * $2 + 1024));
  map_hash_bucket_size 128;
  map \$uri \$target {
    include $dir/map.conf;
  }
  server {
    listen 127.0.0.1:$port backlog=1024;
    add_header Cache-Control no-store always;
    if (\$target) {
      return 302 \$target;
    }
    return 404;
  }
}
END
  taskset -c "$3" nginx -e "$dir/error.log" -c "$dir/nginx.conf" 2>"$dir/start.log" &
  local master=$!
  started+=("$master")
  address[$1]=http://127.0.0.1:$port
  until curl -s -o "$dir/first" "${address[$1]}/"; do
    kill -0 "$master" 2>/dev/null || fail "nginx did not start: $(cat "$dir/start.log" "$dir/error.log")"
    sleep 0.2
  done
  pid[$1]=$(pgrep -P "$master")
  access_log=$dir/access.log
  : >"$access_log"
  new_server "$1"
}

new_server() {
  received[$1]=0
  surplus[$1]=0
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# check_answers NAME COUNT: some two hundred of the links answer 302 with their target. HEAD requests are no clicks.
check_answers() {
  local step=$(($2 > 200 ? $2 / 200 : 1))
  curl -sS -I -o /dev/null -w '%{http_code} %{redirect_url}\n' "${address[$1]}/l[0-$(($2 - 1)):$step]" >"$work/answers"
  awk -v count="$2" -v step="$step" -v head="$target_head" -v tail="$target_tail" 'BEGIN {
    for (i = 0; i < count; i += step) print "302 " head i tail
  }' >"$work/wanted"
  cmp -s "$work/answers" "$work/wanted" || fail "$1 answers wrongly: $(diff "$work/wanted" "$work/answers" | head -n 4)"
}

# A server that is not measured must not take time from the one that is, whatever it does in the background.
freeze() {
  kill -STOP "${pid[$1]}"
}

thaw() {
  kill -CONT "${pid[$1]}"
  sleep 1
}

cpu_ticks() {
  awk '{ sub(/^.*\) /, ""); print $12 + $13 }' "/proc/${pid[$1]}/stat"
}

# load NAME COUNT CONNECTIONS uniform|zipf SECONDS [PAUSE]: puts wrk's figures into got, with the CPU a request took in µs
# and the load generator's share of its core in per cent. The clicks of the last second are still to be written when wrk
# ends, and what that takes belongs to them.
declare -A got=()
load() {
  local before after line pair
  before=$(cpu_ticks "$1")
  runs=$((runs + 1))
  line=$(taskset -c "$LOAD_CORE" wrk -t 1 -c "$3" -d "${5}s" --latency -s "$bench/wrk/links.lua" "${address[$1]}" \
    -- "$2" "$4" "$runs" "${6:-0}" | grep '^rate=')
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

# keep SETTING NAME: the figures got go into the table.
keep() {
  say "$1, $2: ${got[rate]}/s, ${got[cpu]} µs, p99 ${got[p99]} µs, p99.9 ${got[p999]} µs, wrk busy ${got[busy]}"
  printf '%s\t' "$1" "$2" "${got[rate]}" "${got[cpu]}" "${got[p50]}" "${got[p99]}" "${got[p999]}" "${got[max]}" \
    "${got[busy]}" >>"$work/figures"
  echo >>"$work/figures"
}

# table WHAT BASE: medians of what was kept, in the order of the first runs, and the ratios to the row named BASE.
table() {
  awk -F '\t' -v what="$1" -v base="$2" -f "$bench/table.awk" "$work/figures"
}

# All clicks in the database of a Fingerpost; the request itself has the last ones written.
stored() {
  curl -sS -f -H "X-Api-Key: $(cat "${folder[$1]}/api-key")" "${address[$1]}/rest/v3/reports/clicks.csv?by=day" \
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

# Ends the script: with 1 if anything that was measured was not what it should be.
finish() {
  ((${#problems[@]} == 0)) || fail "The figures do not count: $(printf '%s; ' "${problems[@]}")"
}
