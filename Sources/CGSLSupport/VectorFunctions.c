/* Exponentials and logarithms of many numbers at once, by the vector functions of the C library
   (libmvec, part of glibc on x86-64): at most 4 units in the last place from the exact value, and
   the same for a number wherever it stands. Elsewhere one call after another. */
#include "CGSLSupport.h"
#include <math.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GLIBC__)

typedef double two __attribute__((vector_size(16)));
typedef double four __attribute__((vector_size(32)));

/* The names that the x86-64 vector ABI gives exp and log of 2 and 4 doubles. */
two _ZGVbN2v_exp(two);
two _ZGVbN2v_log(two);
__attribute__((target("avx2"))) four _ZGVdN4v_exp(four);
__attribute__((target("avx2"))) four _ZGVdN4v_log(four);

/* The last few numbers go through the same function, filled up with ones. */
#define DEFINE(NAME, TARGET, TYPE, FUNCTION)                             \
  TARGET static void NAME(double *values, size_t count) {                \
    enum { WIDTH = sizeof(TYPE) / sizeof(double) };                      \
    size_t i = 0;                                                        \
    for (; i + WIDTH <= count; i += WIDTH) {                             \
      TYPE some;                                                         \
      memcpy(&some, values + i, sizeof some);                            \
      some = FUNCTION(some);                                             \
      memcpy(values + i, &some, sizeof some);                            \
    }                                                                    \
    if (i < count) {                                                     \
      double rest[WIDTH] = {1, 1};                                       \
      TYPE some;                                                         \
      memcpy(rest, values + i, (count - i) * sizeof(double));            \
      memcpy(&some, rest, sizeof some);                                  \
      some = FUNCTION(some);                                             \
      memcpy(values + i, &some, (count - i) * sizeof(double));           \
    }                                                                    \
  }

DEFINE(exp_by_two, , two, _ZGVbN2v_exp)
DEFINE(log_by_two, , two, _ZGVbN2v_log)
DEFINE(exp_by_four, __attribute__((target("avx2"))), four, _ZGVdN4v_exp)
DEFINE(log_by_four, __attribute__((target("avx2"))), four, _ZGVdN4v_log)

void entente_exp(double *values, size_t count) {
  if (__builtin_cpu_supports("avx2")) {
    exp_by_four(values, count);
  } else {
    exp_by_two(values, count);
  }
}

void entente_log(double *values, size_t count) {
  if (__builtin_cpu_supports("avx2")) {
    log_by_four(values, count);
  } else {
    log_by_two(values, count);
  }
}

#else

void entente_exp(double *values, size_t count) {
  for (size_t i = 0; i < count; i++) values[i] = exp(values[i]);
}

void entente_log(double *values, size_t count) {
  for (size_t i = 0; i < count; i++) values[i] = log(values[i]);
}

#endif
