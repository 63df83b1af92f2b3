/* Standard normal quantiles of many numbers at once: algorithm AS 241 (Wichura 1988, Applied
   Statistics 37:477-84, PPND16). The middle, five numbers in six, needs no logarithm and is
   evaluated for all in a loop that the compiler turns into vectors; the tails are GSL's, which is the
   same algorithm. The order of operations is GSL's too, so that every bit agrees with
   gsl_cdf_ugaussian_Pinv. */
#include "CGSLSupport.h"
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

/* A multiplication and an addition must round twice on every processor. */
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#if defined(__x86_64__) && defined(__gnu_linux__)
#define VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define VECTORS
#endif

enum { BLOCK = 64 };
static const double HALF_WIDTH = 0.425;

/* Quantiles as if all probabilities were in the middle. */
VECTORS static void middle(double *restrict out, const double *restrict p, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const double q = p[i] - 0.5;
    const double r = 0.180625 - q * q;
    double u = 2509.0809287301226727;
    u = r * u + 33430.575583588128105;
    u = r * u + 67265.770927008700853;
    u = r * u + 45921.953931549871457;
    u = r * u + 13731.693765509461125;
    u = r * u + 1971.5909503065514427;
    u = r * u + 133.14166789178437745;
    u = r * u + 3.387132872796366608;
    double v = 5226.495278852854561;
    v = r * v + 28729.085735721942674;
    v = r * v + 39307.89580009271061;
    v = r * v + 21213.794301586595867;
    v = r * v + 5394.1960214247511077;
    v = r * v + 687.1870074920579083;
    v = r * v + 42.313330701600911252;
    v = r * v + 1.0;
    out[i] = q * (u / v);
  }
}

void entente_normal_quantiles(double *values, size_t count) {
  double p[BLOCK];
  for (size_t from = 0; from < count; from += BLOCK) {
    const size_t some = count - from < BLOCK ? count - from : BLOCK;
    memcpy(p, values + from, some * sizeof *p);
    middle(values + from, p, some);
    for (size_t i = 0; i < some; i++)
      if (fabs(p[i] - 0.5) > HALF_WIDTH) values[from + i] = gsl_cdf_ugaussian_Pinv(p[i]);
  }
}
