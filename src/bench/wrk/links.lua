-- Follows links /l0 … /l(LINKS-1), drawn uniformly or by Zipf's law (exponent 1), and prints one line of figures: requests
-- a second, latencies in microseconds, what went wrong, and how busy wrk was (1: a whole core, so wrk itself is the limit).
-- Requests and their order are made before the clock runs; another SEED is another order. With PAUSE each connection waits
-- so many milliseconds before its next request.
-- Use: wrk -t 1 -c 32 -d 20s --latency -s links.lua http://127.0.0.1:8080 -- LINKS uniform|zipf [SEED] [PAUSE]

-- More than a run sends to a million links, so that no run asks for the same few again and again.
local ORDER = 1048576
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

local function zipf(links)
  local cumulated, sum = {}, 0
  for i = 0, links - 1 do
    sum = sum + 1 / (i + 1)
    cumulated[i] = sum
  end
  return function()
    local wanted, low, high = math.random() * sum, 0, links - 1
    while low < high do
      local middle = math.floor((low + high) / 2)
      if cumulated[middle] < wanted then low = middle + 1 else high = middle end
    end
    return low
  end
end

local function uniform(links)
  return function()
    return math.random(0, links - 1)
  end
end

function init(args)
  local links = tonumber(args[1])
  local pause = tonumber(args[4] or 0)
  math.randomseed(1000 * tonumber(args[3] or 1) + number)
  requests = {}
  for i = 0, links - 1 do
    requests[i] = wrk.format("GET", "/l" .. i)
  end
  local draw = args[2] == "zipf" and zipf(links) or uniform(links)
  order = {}
  for n = 1, ORDER do
    order[n] = draw()
  end
  at = 0
  if pause > 0 then
    function delay()
      return pause
    end
  end
  begun = os.clock()
end

function request()
  at = at % ORDER + 1
  return requests[order[at]]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local busy = os.clock() - threads[#threads]:get("begun")
  io.write(string.format(
    "rate=%.0f p50=%d p99=%d p999=%d max=%d other=%d errors=%d requests=%d busy=%.2f\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
    latency.max, errors.status, errors.connect + errors.read + errors.write + errors.timeout, summary.requests,
    busy / summary.duration * 1e6))
end
