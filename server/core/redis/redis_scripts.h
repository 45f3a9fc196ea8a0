// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lua that Redis runs whole, so that a number and the message that carries it cannot come apart.
namespace freehold::redis_scripts {

/// A server begins, or begins again: its earlier life's commands that are still on their way will be refused. Beginning
/// again starts a new epoch, because messages may have been lost. KEYS: numbers, server. ARGV: token, epoch to use where
/// a new one is needed, "again" or "first". Answers the epoch.
inline constexpr const char *kJoin = R"(
redis.call('SET', KEYS[2], ARGV[1], 'EX', 86400)
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if ARGV[3] == 'again' or not epoch then
  epoch = ARGV[2]
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'epoch', epoch)
end
return epoch
)";

/// KEYS: numbers, stream, server. ARGV: token, epoch to use where there is none, topic, data, messages to keep. Answers
/// the message's number.
inline constexpr const char *kPublish = R"(
local token = redis.call('GET', KEYS[3])
if token and token ~= ARGV[1] then return redis.error_reply('STALE of an earlier life') end
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if not epoch then
  epoch = ARGV[2]
  redis.call('HSET', KEYS[1], 'epoch', epoch)
end
local seq = redis.call('HINCRBY', KEYS[1], 'topic:' .. ARGV[3], 1)
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], '*', 'epoch', epoch, 'topic', ARGV[3], 'seq', seq, 'data', ARGV[4])
return seq
)";

/// The epoch there is, or a new one when Redis was emptied. KEYS: numbers. ARGV: epoch to use then.
inline constexpr const char *kEpoch = R"(
redis.call('HSETNX', KEYS[1], 'epoch', ARGV[1])
return redis.call('HGET', KEYS[1], 'epoch')
)";

} // namespace freehold::redis_scripts
