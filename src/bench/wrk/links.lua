-- Follows links /l0 … /l(LINKS-1), drawn uniformly or by Zipf's law (exponent 1), and prints one line of figures: requests
-- a second, latencies in microseconds, what went wrong, and how busy wrk was (1: a whole core, so wrk itself is the limit).
-- Each request names one of 50 user agents, and two of three name one of 200 referring pages, some far more often than
-- others; NAMELESS 1 leaves both out. All requests are made before the clock runs; another SEED draws others. With PAUSE
-- each connection waits so many milliseconds before its next request.
-- Use: wrk -t 1 -c 32 -d 20s --latency -s links.lua http://127.0.0.1:8080 -- LINKS uniform|zipf [SEED] [PAUSE] [NAMELESS]

-- As many as links, if these are a million, so that no run asks for the same few again and again.
local REQUESTS = 1048576
local REFERRERS = 200
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

local function agents()
  local made = {}
  for version = 120, 137 do
    made[#made + 1] = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" .. version
      .. ".0.0.0 Safari/537.36"
    made[#made + 1] = "Mozilla/5.0 (X11; Linux x86_64; rv:" .. version .. ".0) Gecko/20100101 Firefox/" .. version .. ".0"
  end
  for version = 13, 18 do
    made[#made + 1] = "Mozilla/5.0 (iPhone; CPU iPhone OS " .. version .. "_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
      .. " Gecko) Version/" .. version .. ".5 Mobile/15E148 Safari/604.1"
    made[#made + 1] = "Mozilla/5.0 (Linux; Android " .. version .. "; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko)"
      .. " Chrome/137.0.0.0 Mobile Safari/537.36"
  end
  made[#made + 1] = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
  made[#made + 1] = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"
  return made
end

-- Draws what stands in a request behind its path.
local function heads(host, nameless)
  if nameless then
    return function()
      return host .. "\r\n\r\n"
    end
  end
  local agent = agents()
  local agent_drawn, referrer_drawn = zipf(#agent), zipf(REFERRERS)
  return function()
    local referrer = ""
    if math.random(3) > 1 then
      local site = referrer_drawn()
      referrer = "\r\nReferer: https://site-" .. site .. ".example/pages/" .. site * 7 .. ".html"
    end
    return host .. "\r\nUser-Agent: " .. agent[agent_drawn() + 1] .. referrer .. "\r\n\r\n"
  end
end

function init(args)
  local links = tonumber(args[1])
  local pause = tonumber(args[4] or 0)
  math.randomseed(1000 * tonumber(args[3] or 1) + number)
  local link = args[2] == "zipf" and zipf(links) or uniform(links)
  local head = heads(" HTTP/1.1\r\nHost: " .. wrk.headers["Host"], args[5] == "1")
  requests = {}
  for n = 1, REQUESTS do
    requests[n] = "GET /l" .. link() .. head()
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
  at = at % REQUESTS + 1
  return requests[at]
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
