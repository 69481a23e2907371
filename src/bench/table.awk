# Prints a Markdown table of what figures.awk has read.

function ms(of, column) {
  return sprintf("%.2f", median(of, column) / 1000)
}

function ratio(a, b, column,    other) {
  other = median(b, column)
  return other ? sprintf("**%.2f**", median(a, column) / other) : ""
}

END {
  print "| " what " | | redirects/s, median (least to most) | CPU µs each | p50 ms | p99 ms (least to most) | p99.9 ms | max ms | wrk busy |"
  print "|---|---|---|---|---|---|---|---|---|"
  for (i = 1; i <= s; i++) {
    setting = settings[i]
    known = split(substr(names[setting], 2), name, "\t")
    for (k = 1; k <= known; k++) {
      of = setting SUBSEP name[k]
      rate = sprintf("%.0f", median(of, 3)) sprintf(" (%.0f to %.0f)", least, most)
      p99 = ms(of, 6) sprintf(" (%.2f to %.2f)", least / 1000, most / 1000)
      printf "| %s | %s | %s | %.2f | %s | %s | %s | %s | %.0f %% |\n", setting, name[k], rate, median(of, 4), \
        ms(of, 5), p99, ms(of, 7), ms(of, 8), 100 * median(of, 9)
    }
    to = setting SUBSEP base
    for (k = 1; k <= known; k++) {
      of = setting SUBSEP name[k]
      if (name[k] != base)
        printf "| %s | **%s ÷ %s** | %s | %s | %s | %s | %s | %s | |\n", setting, name[k], base, ratio(of, to, 3), \
          ratio(of, to, 4), ratio(of, to, 5), ratio(of, to, 6), ratio(of, to, 7), ratio(of, to, 8)
    }
  }
}
