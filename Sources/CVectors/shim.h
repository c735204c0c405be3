#pragma once
#include <stdint.h>

// Sixty-four bytes told apart at once. Swift has such vectors, but no way from what a comparison of them gives to the bits of
// one integer; the compiler that Swift brings along has (Clang, Language Extensions, "Vectors and Extended Vectors"), and
// makes of it what the processor at hand does best.

typedef uint8_t claimlint_bytes __attribute__((ext_vector_type(64)));
typedef _Bool claimlint_bits __attribute__((ext_vector_type(64)));

/// Bit `i` speaks of byte `i`.
struct claimlint_classes {
  /// The letters of ASCII.
  uint64_t letters;
  uint64_t spaces;
};

/// Reads 64 bytes, wherever they start.
static inline __attribute__((always_inline)) struct claimlint_classes claimlint_classify(const void *_Nonnull start) {
  claimlint_bytes bytes;
  __builtin_memcpy(&bytes, start, sizeof bytes);
  claimlint_bits letters = __builtin_convertvector((bytes | 0x20) - 0x61 < 26, claimlint_bits);
  claimlint_bits spaces = __builtin_convertvector(bytes == 0x20, claimlint_bits);
  struct claimlint_classes result;
  __builtin_memcpy(&result.letters, &letters, sizeof result.letters);
  __builtin_memcpy(&result.spaces, &spaces, sizeof result.spaces);
  return result;
}
