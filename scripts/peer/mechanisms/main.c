/* The mechanisms of the living world in C, for timing and for agreement with
 * Benchmarks/Sources/MechanismBenchmark: the same synthetic world, the same random numbers, the same
 * work, written plainly and on its own.
 *
 *   S=../../../Sources/CGSLSupport
 *   gcc -std=gnu11 -O3 -I$S/include -o mechanisms *.c \
 *       $S/CounterStream.c $S/NormalQuantile.c $S/VectorFunctions.c -lgsl -lgslcblas -lmvec -lm
 *                                                                       (never -ffast-math)
 *   ./mechanisms alignment|leaders|pacts|onset|arms ACTORS DRAWS
 *
 * Prints CSV: mechanism, actors, result, microseconds per draw.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "mechanisms.h"

long *tally;

void *room(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (!memory) exit(71);
  return memory;
}

static double tally_result(const world *w) {
  double sum = 0;
  for (size_t k = 0; k < tally_size(w); k++) sum += (double)(tally[k] * (long)(k % 97 + 1));
  return sum;
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(int argc, char **argv) {
  const mechanism *all[] = {&alignment, &leaders, &pacts, &onset, &arms}, *m = NULL;
  for (int k = 0; argc == 4 && k < 5; k++)
    if (!strcmp(argv[1], all[k]->name)) m = all[k];
  if (!m) return fprintf(stderr, "usage: mechanisms MECHANISM ACTORS DRAWS\n"), 64;
  world w = make_world(atoi(argv[2]), m == &arms);
  unsigned draws = (unsigned)atoi(argv[3]);
  tally = room(tally_size(&w), sizeof *tally);
  m->prepare(&w);
  m->run(&w, 0);
  double start = seconds();
  for (unsigned draw = 0; draw < draws; draw++) m->run(&w, draw);
  double spent = seconds() - start, result = 0;
  memset(tally, 0, sizeof *tally * tally_size(&w));
  for (unsigned draw = 0; draw < 50; draw++) {
    m->run(&w, draw);
    if (m->result) result += m->result(&w);
  }
  if (!m->result) result = tally_result(&w);
  printf("%s,%d,%.15g,%.9g\n", m->name, w.n, result, 1e6 * spent / draws);
  return 0;
}
