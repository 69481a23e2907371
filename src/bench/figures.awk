# Reads lines "setting, name, rate, cpu, p50, p99, p999, max, busy" (see lib.sh), and finds medians in them.

function median(of, column,    n, values, i, j, v) {
  n = count[of]
  for (i = 1; i <= n; i++) {
    v = figure[of, i, column]
    for (j = i - 1; j >= 1 && values[j] > v; j--) values[j + 1] = values[j]
    values[j + 1] = v
  }
  least = values[1]
  most = values[n]
  return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
}

!(($1, $2) in count) {
  if (!($1 in names)) settings[++s] = $1
  names[$1] = names[$1] "\t" $2
}

{
  n = ++count[$1, $2]
  for (i = 3; i <= 9; i++) figure[$1, $2, n, i] = $i + 0
}
