-- Follows links /l0 … /l(LINKS-1), each connection in an order of its own, uniformly or by Zipf's law (exponent 1), and
-- prints one line of figures. The requests are made once, before the clock runs.
-- Use: wrk -t 1 -c 32 -d 20s --latency -s links.lua http://127.0.0.1:8080 -- LINKS uniform|zipf

local ORDER = 262144
local counter = 0

function setup(thread)
  counter = counter + 1
  thread:set("seed", counter)
end

function init(args)
  local links = tonumber(args[1])
  math.randomseed(seed)
  requests = {}
  for i = 0, links - 1 do
    requests[i] = wrk.format("GET", "/l" .. i)
  end
  order = {}
  local cumulated = {}
  if args[2] == "zipf" then
    local sum = 0
    for i = 0, links - 1 do
      sum = sum + 1 / (i + 1)
      cumulated[i] = sum
    end
    for n = 1, ORDER do
      local wanted, low, high = math.random() * sum, 0, links - 1
      while low < high do
        local middle = math.floor((low + high) / 2)
        if cumulated[middle] < wanted then low = middle + 1 else high = middle end
      end
      order[n] = low
    end
  else
    for n = 1, ORDER do
      order[n] = math.random(0, links - 1)
    end
  end
  at = 0
end

function request()
  at = at % ORDER + 1
  return requests[order[at]]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("rate=%.0f p50=%d p99=%d p999=%d max=%d other=%d errors=%d requests=%d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
    latency.max, errors.status, errors.connect + errors.read + errors.write + errors.timeout, summary.requests))
end
