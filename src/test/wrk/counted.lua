-- A load whose 302 answers are counted to the last one. Each wrk thread has one connection and stops by itself after a
-- given number of answers, so that no request is under way, answered but uncounted, when wrk ends.
-- Use: wrk -t 32 -c 32 -d 20s -s counted.lua http://127.0.0.1:8080 -- PATHS_FILE ANSWERS_PER_CONNECTION

local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  paths = {}
  for line in io.lines(args[1]) do
    paths[#paths + 1] = line
  end
  limit = tonumber(args[2])
  answers = 0
  redirects = 0
  math.randomseed(id + 1)
end

function request()
  return wrk.format("GET", paths[math.random(#paths)])
end

function response(status)
  answers = answers + 1
  if status == 302 then
    redirects = redirects + 1
  end
  if answers >= limit then
    wrk.thread:stop()
  end
end

function done(summary, latency, requests)
  local answered, redirected, short = 0, 0, 0
  for _, thread in ipairs(threads) do
    answered = answered + thread:get("answers")
    redirected = redirected + thread:get("redirects")
    if thread:get("answers") < thread:get("limit") then
      short = short + 1
    end
  end
  io.write(string.format("answers=%d redirects=%d unfinished=%d\n", answered, redirected, short))
end
