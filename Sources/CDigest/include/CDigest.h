// Digests by instructions of the processor that Swift has no words for, and nothing else.
//
// Each function says 0 when the processor has no such instructions, and has then done nothing: the
// caller goes on in Swift, with the same result.
#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Takes bytes into a CRC-32 (IEEE 802.3, reflected, neither begun nor ended), when there are 64 or
// more; returns how many were taken.
size_t cdigest_crc32(uint32_t *state, const void *bytes, size_t count);

// Takes whole blocks of 64 bytes into the eight words of a SHA-256; returns 1 when it did.
int cdigest_sha256(uint32_t *state, const void *bytes, size_t blocks);

#pragma clang assume_nonnull end

#endif
