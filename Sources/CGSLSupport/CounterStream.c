/* The counter-based stream. One block of Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, SC'11,
   doi 10.1145/2063384.2063405) yields two 64-bit numbers: the even and the odd period.

     key       seed (low word, high word)
     counter   draw bits 0-31 | draw bits 32-47, purpose << 16 | subject | period / 2 */
#include "CGSLSupport.h"
#include <Random123/philox.h>
#include <gsl/gsl_cdf.h>

__attribute__((always_inline)) static inline philox4x32_ctr_t block(
    uint64_t seed, uint64_t plane, uint32_t subject, uint32_t index) {
  philox4x32_key_t key = {{(uint32_t)seed, (uint32_t)(seed >> 32)}};
  philox4x32_ctr_t counter = {{(uint32_t)plane, (uint32_t)(plane >> 32), subject, index}};
  return philox4x32(counter, key);
}

static inline uint64_t even(philox4x32_ctr_t b) { return (uint64_t)b.v[1] << 32 | b.v[0]; }

static inline uint64_t odd(philox4x32_ctr_t b) { return (uint64_t)b.v[3] << 32 | b.v[2]; }

/* 52 bits and a half: every step is exact, the ends 0 and 1 cannot be reached (with 53 bits the
   half is rounded away above 0.5 and the largest number becomes 1), and u and 1 - u are equally
   possible. */
static inline double unit(uint64_t bits) { return ((double)(bits >> 12) + 0.5) * 0x1p-52; }

static inline uint64_t bits(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period) {
  philox4x32_ctr_t b = block(seed, plane, subject, period / 2);
  return period & 1 ? odd(b) : even(b);
}

uint64_t entente_random_bits(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period) {
  return bits(seed, plane, subject, period);
}

double entente_random_uniform(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period) {
  return unit(bits(seed, plane, subject, period));
}

double entente_random_normal(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period) {
  return gsl_cdf_ugaussian_Pinv(unit(bits(seed, plane, subject, period)));
}

void entente_fill_uniforms(
    double *out, size_t count, uint64_t seed, uint64_t plane, uint32_t subject) {
  size_t i = 0;
  for (; i + 1 < count; i += 2) {
    philox4x32_ctr_t b = block(seed, plane, subject, (uint32_t)(i / 2));
    out[i] = unit(even(b));
    out[i + 1] = unit(odd(b));
  }
  if (i < count) {
    out[i] = unit(even(block(seed, plane, subject, (uint32_t)(i / 2))));
  }
}

void entente_fill_subject_uniforms(
    double *out, size_t count, uint64_t seed, uint64_t plane, const uint32_t *subjects,
    uint32_t period) {
  for (size_t i = 0; i < count; i++) {
    out[i] = unit(bits(seed, plane, subjects[i], period));
  }
}

void entente_fill_normals(
    double *out, size_t count, uint64_t seed, uint64_t plane, uint32_t subject) {
  entente_fill_uniforms(out, count, seed, plane, subject);
  entente_normal_quantiles(out, count);
}

void entente_fill_subject_normals(
    double *out, size_t count, uint64_t seed, uint64_t plane, const uint32_t *subjects,
    uint32_t period) {
  entente_fill_subject_uniforms(out, count, seed, plane, subjects, period);
  entente_normal_quantiles(out, count);
}

/* --- As a GSL generator ---------------------------------------------------------------------- */

uint64_t entente_sequence_next(entente_sequence *sequence) {
  return bits(sequence->seed, sequence->plane, sequence->subject, sequence->period++);
}

static void set(void *state, unsigned long seed) {
  entente_sequence *sequence = state;
  sequence->seed = seed;
  sequence->period = 0;
}

static unsigned long get(void *state) {
  return (unsigned long)(entente_sequence_next(state) >> 32);
}

static double get_double(void *state) {
  return (double)(entente_sequence_next(state) >> 11) * 0x1p-53;
}

static const gsl_rng_type counter_type = {
    "philox4x32-10", 0xffffffffUL, 0, sizeof(entente_sequence), &set, &get, &get_double,
};

const gsl_rng_type *entente_rng_counter(void) { return &counter_type; }
