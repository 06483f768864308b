#include "CDigest.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel,
// 2009, with the constants of the reflected polynomial given there.

#define TARGET __attribute__((target("sse4.1,pclmul")))

TARGET static inline __m128i fold(__m128i sum, __m128i by, __m128i next) {
  __m128i low = _mm_clmulepi64_si128(sum, by, 0x00);
  __m128i high = _mm_clmulepi64_si128(sum, by, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

// A mask that moves bytes towards the end when it is taken from before the middle, towards the start
// from behind it; what comes in is marked by 0x80.
static const uint8_t moves[48] = {
    0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
    0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
};

// Takes the last bytes, fewer than sixteen: the sum gives as many of its own at its front, which are
// folded into what is left of it and these.
TARGET static inline __m128i rest(__m128i sum, __m128i by, const uint8_t *bytes, size_t count) {
  __m128i left = _mm_loadu_si128((const __m128i *)(moves + 16 + count));
  __m128i right = _mm_loadu_si128((const __m128i *)(moves + count));
  __m128i last = _mm_loadu_si128((const __m128i *)(bytes + count - 16));
  __m128i next = _mm_blendv_epi8(_mm_shuffle_epi8(sum, left), last, left);
  return fold(_mm_shuffle_epi8(sum, right), by, next);
}

TARGET static uint32_t folded(uint32_t state, const uint8_t *bytes, size_t count) {
  const __m128i by64 = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
  const __m128i by16 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  const __m128i by8 = _mm_set_epi64x(0, 0x0163cd6124);
  const __m128i polynomial = _mm_set_epi64x(0x01f7011641, 0x01db710641);
  const __m128i low = _mm_setr_epi32(~0, 0, ~0, 0);

  __m128i sum[4];
  for (int i = 0; i < 4; i++) sum[i] = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
  sum[0] = _mm_xor_si128(sum[0], _mm_cvtsi32_si128((int)state));
  for (bytes += 64, count -= 64; count >= 64; bytes += 64, count -= 64)
    for (int i = 0; i < 4; i++)
      sum[i] = fold(sum[i], by64, _mm_loadu_si128((const __m128i *)(bytes + 16 * i)));

  __m128i one = sum[0];
  for (int i = 1; i < 4; i++) one = fold(one, by16, sum[i]);
  for (; count >= 16; bytes += 16, count -= 16)
    one = fold(one, by16, _mm_loadu_si128((const __m128i *)bytes));
  if (count > 0) one = rest(one, by16, bytes, count);

  // 128 bits to 64.
  one = _mm_xor_si128(_mm_srli_si128(one, 8), _mm_clmulepi64_si128(one, by16, 0x10));
  one = _mm_xor_si128(
      _mm_srli_si128(one, 4), _mm_clmulepi64_si128(_mm_and_si128(one, low), by8, 0x00));

  // 64 bits to 32, by Barrett's reduction.
  __m128i quotient = _mm_clmulepi64_si128(_mm_and_si128(one, low), polynomial, 0x10);
  quotient = _mm_clmulepi64_si128(_mm_and_si128(quotient, low), polynomial, 0x00);
  return (uint32_t)_mm_extract_epi32(_mm_xor_si128(one, quotient), 1);
}

size_t cdigest_crc32(uint32_t *state, const void *bytes, size_t count) {
  if (count < 64 || !__builtin_cpu_supports("pclmul") || !__builtin_cpu_supports("sse4.1"))
    return 0;
  *state = folded(*state, bytes, count);
  return count;
}

#else

size_t cdigest_crc32(uint32_t *state, const void *bytes, size_t count) {
  (void)state, (void)bytes, (void)count;
  return 0;
}

#endif
