# Links, and the servers that know them; sourced by lib.sh. Servers go by names, which are also those in the tables.

# By name: the process that answers, its address without a slash at the end, its folder, answers that wrk received, and how
# many requests more than those it may have sent.
declare -A pid=() address=() folder=() received=() surplus=()
# All processes to stop at the end.
started=()

# Link number i leads to $target_head, i, $target_tail: an address of a usual length.
target_head=https://www.example.org/a/page/that/is/far/away/
target_tail=.html

# write_links FILE PREFIX COUNT: links PREFIX0, PREFIX1, … of two hundred owners; every third has a tag.
write_links() {
  awk -v prefix="$2" -v count="$3" -v head="$target_head" -v tail="$target_tail" 'BEGIN {
    print "Long URL,Short code,Title,Tags,Owner"
    for (i = 0; i < count; i++) print head i tail "," prefix i ",Page " i "," (i % 3 ? "" : "tag-" i % 20) ",owner-" i % 200
  }' >"$1"
}

# import_links NAME COUNT: links l0, l1, … into a new data folder.
import_links() {
  local csv=$work/links.csv
  folder[$1]=$work/data-${#folder[@]}
  say "Importing $2 links …"
  write_links "$csv" l "$2"
  java -jar "$JAR" import --data-dir "${folder[$1]}" "$csv" >"$work/import.log" 2>&1 || fail "$(cat "$work/import.log")"
  grep -qE ' (s|0 rows refused)\.$' "$work/import.log" || fail "$(cat "$work/import.log")"
  rm "$csv"
}

# start_fingerpost NAME CORES: serves the links imported under that name.
start_fingerpost() {
  local log=${folder[$1]}.log
  : >"$log"
  taskset -c "$2" java "${jvm[@]}" -jar "$JAR" serve --data-dir "${folder[$1]}" --port 0 >>"$log" 2>&1 &
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
