/* What GSLNumerics needs in C: a GSL error handler that records instead of aborting, the
   counter-based random stream (Random123's Philox4x32-10), exponentials and logarithms of many
   numbers at once (glibc's libmvec), and access to GSL's type tables. */
#pragma once
#define HAVE_INLINE 1
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_odeiv2.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <stddef.h>
#include <stdint.h>

/* --- Errors ---------------------------------------------------------------------------------- */

/* The first error that GSL raised on this thread since the last clear. The handler is installed
   when the program is loaded, before any GSL call, and never stops the program. */
typedef struct {
  int code; /* a GSL error number; 0 = none */
  char reason[160];
} entente_gsl_error;

void entente_gsl_clear_error(void);
entente_gsl_error entente_gsl_pending_error(void);

/* --- The counter-based stream ---------------------------------------------------------------- */

/* A place in the stream is a seed, a plane (the draw's 48 bits, above them the purpose's 16) and a
   subject. They are passed as numbers, not as a struct: in registers, which halves the time. */

/* 64 random bits, a pure function of the place and the period. */
uint64_t entente_random_bits(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period);
/* The same as a number strictly between 0 and 1, and its standard normal quantile. */
double entente_random_uniform(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period);
double entente_random_normal(uint64_t seed, uint64_t plane, uint32_t subject, uint32_t period);

/* Periods 0 ..< count of one subject. */
void entente_fill_uniforms(
    double *out, size_t count, uint64_t seed, uint64_t plane, uint32_t subject);
void entente_fill_normals(
    double *out, size_t count, uint64_t seed, uint64_t plane, uint32_t subject);
/* One period of many subjects. */
void entente_fill_subject_uniforms(
    double *out, size_t count, uint64_t seed, uint64_t plane, const uint32_t *subjects,
    uint32_t period);
void entente_fill_subject_normals(
    double *out, size_t count, uint64_t seed, uint64_t plane, const uint32_t *subjects,
    uint32_t period);

/* Replaces probabilities strictly between 0 and 1 by their standard normal quantiles, the bits of
   gsl_cdf_ugaussian_Pinv. */
void entente_normal_quantiles(double *values, size_t count);

/* A GSL generator whose n-th number is entente_random_bits at period n: its state is an
   entente_sequence that the caller owns, so no generator is ever allocated. */
typedef struct {
  uint64_t seed;
  uint64_t plane;
  uint32_t subject;
  uint32_t period; /* the next number's */
} entente_sequence;

uint64_t entente_sequence_next(entente_sequence *sequence);
const gsl_rng_type *entente_rng_counter(void);

/* --- Functions of many numbers --------------------------------------------------------------- */

/* Each of `count` numbers replaced by its exponential or natural logarithm. */
void entente_exp(double *values, size_t count);
void entente_log(double *values, size_t count);

/* --- GSL's type tables (mutable C globals, which Swift may not read) ------------------------- */

static inline const gsl_integration_fixed_type *entente_fixed_hermite(void) {
  return gsl_integration_fixed_hermite;
}
static inline const gsl_odeiv2_step_type *entente_step_rkf45(void) { return gsl_odeiv2_step_rkf45; }
static inline const gsl_odeiv2_step_type *entente_step_rk8pd(void) { return gsl_odeiv2_step_rk8pd; }
static inline const gsl_odeiv2_step_type *entente_step_bsimp(void) { return gsl_odeiv2_step_bsimp; }
static inline const gsl_odeiv2_step_type *entente_step_msbdf(void) { return gsl_odeiv2_step_msbdf; }
static inline const gsl_qrng_type *entente_qrng_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_qrng_type *entente_qrng_halton(void) { return gsl_qrng_halton; }
static inline const gsl_root_fsolver_type *entente_root_brent(void) {
  return gsl_root_fsolver_brent;
}
static inline const gsl_min_fminimizer_type *entente_min_brent(void) {
  return gsl_min_fminimizer_brent;
}
static inline const gsl_multimin_fminimizer_type *entente_multimin_nmsimplex2(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}
static inline const gsl_multimin_fdfminimizer_type *entente_multimin_bfgs2(void) {
  return gsl_multimin_fdfminimizer_vector_bfgs2;
}
