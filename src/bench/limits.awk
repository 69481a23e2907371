# Judges what figures.awk reads by limits, which come first, in a file of their own: lines "must or goal, pattern of
# settings, figure, ratio or ms, <= or >=, limit". A ratio is to the row named base, ms are those of each other row. Prints a
# Markdown table, and ends with 1 if a limit that must hold does not, or was never measured.

FILENAME == ARGV[1] {
  if (NF) limit[++limits] = $0
  next
}

function judge(line, setting, name,    part, value, kept) {
  split(line, part, "\t")
  value = median(setting SUBSEP name, column[part[3]])
  if (part[4] == "ratio") value /= median(setting SUBSEP base, column[part[3]])
  else value /= 1000
  kept = part[5] == "<=" ? value <= part[6] : value >= part[6]
  if (!kept && part[1] == "must") missed = 1
  printf "| %s: %s%s %s %s | %s, %s | %.2f | %s |\n", part[1], part[3], part[4] == "ratio" ? " ÷ " base : " in ms", part[5], \
    part[6], setting, name, value, kept ? "kept" : "**missed**"
}

END {
  columns = split("rate cpu p50 p99 p999 max", known, " ")
  for (i = 1; i <= columns; i++) column[known[i]] = i + 2
  print "| limit | setting | measured | verdict |"
  print "|---|---|---|---|"
  for (l = 1; l <= limits; l++) {
    split(limit[l], part, "\t")
    judged = 0
    for (i = 1; i <= s; i++) {
      rows = split(substr(names[settings[i]], 2), name, "\t")
      for (k = 1; k <= rows; k++) {
        if (settings[i] ~ part[2] && name[k] != base) {
          judge(limit[l], settings[i], name[k])
          judged = 1
        }
      }
    }
    if (!judged) printf "| %s: %s | not measured | | |\n", part[1], part[3]
  }
  exit missed
}
