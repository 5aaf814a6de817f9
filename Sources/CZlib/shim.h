// The system zlib: raw deflate and CRC-32 for ZIP parts.
#pragma once
#include <zlib.h>

// `inflateInit2` and `deflateInit2` are macros, which Swift can't call.
static inline int choucha_inflate_init(z_stream *stream) { return inflateInit2(stream, -15); }
static inline int choucha_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
