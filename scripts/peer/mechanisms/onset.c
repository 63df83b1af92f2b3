/* Onset: the probability of a clash in each direction, by pacts in force. */
#include <math.h>
#include <string.h>

#include "mechanisms.h"

static double *states;
double *now;
static char *allied;

void onset_prepare(const world *w) {
  states = room(4 * (size_t)w->directions, sizeof *states);
  now = room((size_t)w->directions, sizeof *now);
  allied = room((size_t)w->pairs, 1);
  for (int d = 0; d < w->directions; d++) {
    int a = w->challenger[d], b = w->target[d];
    const facts *f = w->facts + position(w, a, b);
    double la = log(w->cinc[a]), lb = log(w->cinc[b]);
    double eta = -2.57 + (f->rival ? 1.27 : 0) - 0.42 * f->log_distance + (f->contiguous ? 0.43 : 0)
                 + 0.28 * la - 0.07 * (la - lb) + (f->democratic ? -0.62 : 0) - 0.045 * 10;
    for (int k = 0; k < 4; k++)
      states[4 * d + k] = logistic(eta + (k & 2 ? -0.29 : 0) + (k & 1 ? -0.2 : 0));
  }
}

void onset_step(const world *w) {
  for (int d = 0; d < w->directions; d++) {
    int is_allied = allied[position(w, w->challenger[d], w->target[d])];
    int others = w->partners[w->target[d]] - is_allied;
    double p = states[4 * d + (is_allied ? 2 : 0) + (others > 0 ? 1 : 0)];
    now[d] = p < 1 ? p : 1;
  }
}

void onset_begin(const world *w) {
  for (int p = 0; p < w->pairs; p++) allied[p] = w->facts[p].defence;
}

static void run(const world *w, unsigned draw) {
  (void)draw;
  onset_begin(w);
  for (int step = 0; step <= STEPS; step++) onset_step(w);
}

static double result(const world *w) {
  double sum = 0;
  for (int d = 0; d < w->theatres; d++) sum += now[d];
  return sum;
}

const mechanism onset = {"onset", onset_prepare, run, result};
